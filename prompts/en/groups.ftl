# Telegram groups.
group-hello = Hello! I connect this group with colleagues on WhatsApp and SMS. A facilitator sends here: /link and the community's code.
group-link-how = Please send /link and the community's code, like: /link KAKUMA7
group-linked = This group is now part of { $community }. Start with #post to share with everyone. If you are a member, tap below, so that posts reach you only once.
group-here-button = I am in this group
group-here = Thank you, { $name }. You get posts here now, not twice.
group-here-where = Please write that in the Telegram group, not to me alone.
group-join-how = To take part, write to me in private first and send JOIN and the community's code.
group-how = To share with the whole community, start with #post. To answer a post, reply to it.
group-one-file = Of pictures sent together I see only the one with #post. Please send each with #post, or all of them to me in private.
