# Stories: telling one, part by part, and hearing one from elsewhere.
notice-story = Please name no pupil in it, and show none in photos.
notice-photo = Please show no pupil in photos, and name none.

story-what = Tell it as a story
also-story-what = { command-story }
story-begin = Tell it in as many messages as you like, voice notes and photos too.
story-began = I have the beginning. Go on in as many messages as you like, voice notes and photos too.
story-kept = { $count ->
    [one] I have one message of your story.
   *[other] I have { $count } messages of your story.
}
story-go-on = Good, I am listening.
story-that-is-all = That is all
story-full = Your story is full, and this did not fit in any more. You can end it here.
story-again = One of your stories is not finished: { $words }
story-on = Go on with it
story-new = Begin a new one
story-waiting = Your story is not finished: { $words }
    Send STORY to go on with it, or DONE to share it.
story-share = Share it
story-drop = Drop it
story-dropped = All right, I dropped it. Nobody has seen it.
story-empty = There is nothing in your story yet. Please send some words, a photo or a voice note first.
story-none = You are telling no story now. To begin one, send STORY.

relay-story-read =
    Your story{ $files ->
        [0] {""}
       *[other] {" "}(files: { $files })
    }:
    { $text }
    Who may hear it?
story-mine = My community
story-named = Others too, with my name
story-unnamed = Others too, without my name
story-write-on = Go on writing

story-in-review = { $code } is on its way to your community. Others may hear it when a facilitator has read it: I will tell you.
story-no-reviewer = { $code } is on its way to your community. It goes no further for now: there is no facilitator here to read it first.
story-travels = { $code } is on its way to your community, and other communities may hear it, too.
story-anew = { $code } is told anew.
story-anew-review = { $code } is told anew. Other communities may hear it when a facilitator has read it.
story-not-back = Only a story of yours that a facilitator sent back can be told anew. To tell another, send STORY.
story-approved = Good news: your story { $code } may now go to other communities. Thank you!
story-returned = Your story { $code } stays in your community for now. Your facilitator says: { $reason }
story-tell-anew = Tell it anew

relay-story =
    { $code } - A story from { $place }{ $level ->
        [early] , early years
        [primary] , primary
        [secondary] , secondary
        [adult] , adult learners
       *[none] {""}
    }{ $subject ->
        [none] {""}
       *[other] , { $subject }
    }, told by { $author }:
    { $text }
