"""The page in a real browser: what a visitor sees, types and taps."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.demo.picture import egg_box
from handlers.wire import Address, Inbound, MediaKind
from tests.demo.conftest import RealSite, Site

WIDE, SMALL, SMALLEST = (1280, 900), (360, 740), (320, 568)
Open = Callable[..., AbstractAsyncContextManager[Page]]


@pytest.fixture
def visit(browser: Browser) -> Open:
    """Opens the page; at the end nothing may have gone wrong in it, nor been asked for elsewhere."""

    @asynccontextmanager
    async def visiting(url: str, size: tuple[int, int] = WIDE, **options: Any) -> AsyncIterator[Page]:
        context = await browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        page = await context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda asked: None if asked.url.startswith(url) else faults.append(asked.url))
        await page.goto(f"{url}/demo")
        await page.wait_for_selector("html[data-ready]")
        yield page
        assert faults == []
        await context.close()

    return visiting


def words(page: Page, phone: str) -> Any:
    return page.locator(f"#{phone} .bubble .words")


async def write(page: Page, phone: str, text: str) -> None:
    await page.fill(f"#{phone} textarea", text)
    await page.press(f"#{phone} textarea", "Enter")


async def test_what_is_typed_is_sent_and_shown_as_text(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await write(page, "whatsapp", "POST <img src=x onerror=alert(1)> & more")
        inbound = await site.accepted.get()
        assert (inbound.sender.value, inbound.text) == ("amina", "POST <img src=x onerror=alert(1)> & more")
        assert (inbound.profile_name, inbound.language) == ("Amina Hassan", "en")
        await expect(words(page, "whatsapp")).to_have_text("POST <img src=x onerror=alert(1)> & more")
        await expect(page.locator("#whatsapp .bubble.mine")).to_have_count(1)
        await expect(page.locator("#whatsapp textarea")).to_have_value("")
        await site.bot_says("sim-sms", "juma", "<b>habari</b>")
        await expect(words(page, "sms")).to_have_text("<b>habari</b>")
        await expect(words(page, "telegram")).to_have_count(0)


async def test_a_link_to_the_service_itself_can_be_tapped(site: Site, visit: Open) -> None:
    await site.bot_says("sim-telegram", "rose", f"{site.url}/dashboard/open/abc\nhttps://elsewhere.example/x")
    async with visit(site.url) as page:
        await expect(page.locator("#telegram a.line")).to_have_attribute(
            "href", f"{site.url}/dashboard/open/abc"
        )
        await expect(words(page, "telegram")).to_contain_text("https://elsewhere.example/x")


async def test_the_past_is_there_after_a_reload(site: Site, visit: Open) -> None:
    await site.bot_says("sim-telegram", "rose", "yesterday's post")
    async with visit(site.url) as page:
        await expect(words(page, "telegram")).to_have_text("yesterday's post")
        await page.reload()
        await expect(words(page, "telegram")).to_have_text("yesterday's post")


async def test_a_button_is_tapped(site: Site, visit: Open) -> None:
    site.demo.channels["sim-whatsapp"].heard("amina", site.demo.clock.now())
    await site.bot_says("sim-whatsapp", "amina", "Do you agree?", "Yes", "No")
    async with visit(site.url) as page:
        await page.get_by_role("button", name="Yes", exact=True).click()
        inbound = await site.accepted.get()
        assert (inbound.payload, inbound.text) == ("q:0", "")
        await expect(page.locator("#whatsapp .bubble.mine .words")).to_have_text("Yes")


async def test_a_message_is_quoted(site: Site, visit: Open) -> None:
    asked = await site.bot_says("sim-telegram", "rose", "P7 · Amina\nWho has egg boxes?")
    async with visit(site.url) as page:
        await page.locator("#telegram .reply").click()
        await expect(page.locator("#telegram .quoting p")).to_have_text("P7 · Amina Who has egg boxes?")
        await expect(page.locator("#telegram textarea")).to_be_focused()
        await page.keyboard.type("I have ten")
        await page.keyboard.press("Enter")
        inbound = await site.accepted.get()
        assert (inbound.reply_to, inbound.text) == (asked, "I have ten")
        await expect(page.locator("#telegram .cited")).to_have_text("P7 · Amina\nWho has egg boxes?")
        await expect(page.locator("#telegram .quoting")).to_be_hidden()


async def test_what_is_taken_back_vanishes(site: Site, visit: Open) -> None:
    sent = await site.bot_says("sim-telegram", "rose", "a slip", "Yes")
    async with visit(site.url) as page:
        await expect(words(page, "telegram")).to_have_text("a slip")
        await site.demo.channels["sim-telegram"].retract(Address("sim-telegram", "rose"), sent)
        await expect(words(page, "telegram")).to_have_text("This message was deleted.")
        await expect(page.locator("#telegram .choices")).to_have_count(0)


async def test_everybody_in_the_group_sees_who_speaks(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await write(page, "group", "good morning")
        await expect(page.locator("#group .bubble.mine .words")).to_have_text("good morning")
        await page.select_option("#group .who", "grace")
        await expect(page.locator("#group .bubble.mine")).to_have_count(0)
        await expect(page.locator("#group .name")).to_have_text("Peter Lokai")
        await write(page, "group", "#post egg boxes")
        inbound = await site.accepted.get()
        assert (inbound.sender.value, inbound.chat.value) == ("grace", "group:kakuma")
        assert site.accepted.empty()


async def test_the_window_closes_as_time_goes(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await expect(page.locator("#whatsapp .state")).to_have_text("window closed")
        await write(page, "whatsapp", "hello")
        await expect(page.locator("#whatsapp .state")).to_have_text("window open for 23 h")
        await page.get_by_role("button", name="+1 hour").click()
        await expect(page.locator("#whatsapp .state")).to_have_text("window open for 22 h")
        await page.get_by_role("button", name="+1 day").click()
        await expect(page.locator("#whatsapp .state")).to_have_text("window closed")
        assert site.woken == 1 + 24


async def test_a_photo_is_sent(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await page.fill("#whatsapp textarea", "POST look")
        photo: Any = {"name": "box.jpg", "mimeType": "image/jpeg", "buffer": egg_box()}
        await page.set_input_files("#whatsapp input[type=file]", photo)
        inbound: Inbound = await site.accepted.get()
        assert (inbound.text, inbound.media[0].kind) == ("POST look", MediaKind.PHOTO)
        await expect(page.locator("#whatsapp .bubble img")).to_have_js_property("naturalWidth", 480)


async def test_an_sms_is_counted(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        for text, said in (
            ("a" * 160, "1 SMS, 0 left"),
            ("a" * 161, "2 SMS, 145 left"),
            ("€" * 80, "1 SMS, 0 left"),
            ("م" * 71, "2 SMS, 63 left"),
        ):
            await page.fill("#sms textarea", text)
            await expect(page.locator("#sms .count")).to_have_text(said)
        assert await page.locator("#sms input[type=file]").count() == 0


async def test_a_newcomer_is_shown_what_to_try(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await page.get_by_role("button", name="Join as a newcomer").click()
        await expect(page.locator("#sms textarea")).to_have_value("JOIN KAKUMA7")
        await page.keyboard.press("Enter")
        assert (await site.accepted.get()).sender.value == "tabitha"
        await page.get_by_role("button", name="Hide these suggestions").click()
        await page.reload()
        await expect(page.locator("#tries")).to_be_hidden()


async def test_a_word_to_begin_with_is_typed_for_a_newcomer(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await page.get_by_role("button", name="ASK", exact=True).click()
        await expect(page.locator("#whatsapp textarea")).to_be_focused()
        await page.keyboard.type("How do I teach tens?")
        await page.keyboard.press("Enter")
        assert (await site.accepted.get()).text == "ASK How do I teach tens?"
        await page.locator("#group textarea").focus()
        await page.get_by_role("button", name="STORY", exact=True).click()
        await expect(page.locator("#group textarea")).to_have_value("#story ")


async def test_the_newest_message_stays_in_sight(site: Site, visit: Open) -> None:
    for number in range(30):
        await site.bot_says("sim-telegram", "rose", f"P{number} - Amina\nhow do you count?")
    async with visit(site.url) as page:
        last = page.locator("#telegram .bubble").last
        await expect(last).to_be_in_viewport(ratio=1)
        await last.locator(".reply").click()
        await page.fill("#telegram textarea", "one\ntwo\nthree\nfour")
        await expect(last).to_be_in_viewport(ratio=1)
        await site.bot_says("sim-telegram", "rose", "the newest")
        await expect(words(page, "telegram").last).to_be_in_viewport(ratio=1)


async def test_a_post_is_quoted_for_a_newcomer(site: Site, visit: Open) -> None:
    post = await site.bot_says("sim-telegram", "group:kakuma", "P7 - Amina\nWho has egg boxes?")
    await site.bot_says("sim-telegram", "group:kakuma", "P8 is on its way to 6 colleagues.")
    async with visit(site.url) as page:
        await page.get_by_role("button", name="Answer from the group").click()
        await page.keyboard.press("Enter")
        assert (await site.accepted.get()).reply_to == post


async def test_whose_messages_wait_is_told(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        await site.bot_says("sim-telegram", "yusuf", "one")
        option = page.locator("#telegram option[value=yusuf]")
        await expect(option).to_have_text("يوسف إبراهيم (1 new)")
        await page.select_option("#telegram .who", "yusuf")
        await expect(words(page, "telegram")).to_have_text("one")
        await expect(option).to_have_text("يوسف إبراهيم")


async def test_right_to_left_lines_stand_right(site: Site, visit: Open) -> None:
    await site.bot_says("sim-telegram", "rose", "سؤال من يوسف")
    await site.bot_says("sim-telegram", "rose", "a question")
    async with visit(site.url) as page:
        directions = (
            "[...document.querySelectorAll('#telegram .words')].map(w => getComputedStyle(w).direction)"
        )
        assert await page.evaluate(directions) == ["rtl", "ltr"]


async def test_a_name_from_right_to_left_turns_no_other_line(site: Site, visit: Open) -> None:
    await site.bot_says("sim-telegram", "rose", "From your colleagues:\n\u2068يوسف\u2069 tried R9")
    async with visit(site.url) as page:
        left = """[...document.querySelectorAll('#telegram .line')].map(line => {
            const range = document.createRange();
            range.selectNodeContents(line);
            return range.getBoundingClientRect().left;
        })"""
        first, second = await page.evaluate(left)
        assert first == second


@pytest.mark.parametrize("size", [SMALL, SMALLEST])
async def test_a_small_screen_shows_one_phone_at_a_time(
    site: Site, visit: Open, size: tuple[int, int]
) -> None:
    async with visit(site.url, size, has_touch=True, is_mobile=True, reduced_motion="reduce") as page:
        assert await page.evaluate("document.documentElement.scrollWidth") == size[0]
        await expect(page.locator(".tabs a[aria-current]")).to_have_text("WhatsApp")
        await site.bot_says("sim-sms", "juma", "habari")
        await expect(page.locator(".tabs a[href='#sms'] i")).to_have_text("1")
        await page.locator(".tabs a[href='#sms']").tap()
        await expect(page.locator(".tabs a[aria-current]")).to_have_text("SMS")
        await expect(page.locator("#sms textarea")).to_be_in_viewport()
        await expect(page.locator(".tabs a[href='#sms'] i")).to_have_text("")


NAMELESS = """[...document.querySelectorAll('button, select, textarea, input, a')]
  .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length))
  .map(e => e.outerHTML)"""

FAINT = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
  };
  const texts = [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility()
    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
    && !e.closest('script, option, noscript, .toast'));
  return texts.map(e => {
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), e.className + ': ' + e.textContent.slice(0, 30)];
  }).filter(([ratio]) => ratio < 4.5);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_can_be_read_and_has_a_name(site: Site, visit: Open, scheme: str) -> None:
    for channel, to in (("sim-sms", "juma"), ("sim-telegram", "rose"), ("sim-telegram", "group:kakuma")):
        sent = await site.bot_says(channel, to, "P7 · Amina\nten", "Yes")
    await site.demo.say(
        {"channel": "sim-telegram", "from": "grace", "chat": "group:kakuma", "text": "hi", "reply_to": sent}
    )
    await site.demo.say({"channel": "sim-telegram", "from": "peter", "chat": "group:kakuma", "text": "hi"})
    await site.demo.say({"channel": "sim-sms", "from": "juma", "text": "hi"})
    async with visit(site.url, color_scheme=scheme) as page:
        await expect(words(page, "group")).to_have_count(3)
        assert await page.evaluate(NAMELESS) == []
        assert await page.evaluate(FAINT) == []


async def test_a_stream_that_broke_goes_on(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        site.demo.closing.set()
        await expect(page.locator("#live")).to_have_attribute("aria-label", "Connecting")
        site.demo.closing.clear()
        await site.bot_says("sim-sms", "juma", "still here")
        await expect(words(page, "sms")).to_have_text("still here")
        await expect(page.locator("#live")).to_have_attribute("aria-label", "Connected")


async def test_four_phones_talk_to_each_other(running: RealSite, visit: Open) -> None:
    async with visit(running.url) as page:
        await write(page, "whatsapp", "POST Who has egg boxes?")
        for phone in ("telegram", "group", "sms"):
            await expect(words(page, phone).last).to_contain_text("Who has egg boxes?")
        await expect(words(page, "whatsapp").last).to_contain_text("P1 is on its way to 6 colleagues")
        await page.locator("#group .reply").last.click()
        await write(page, "group", "Nina kumi")
        await expect(words(page, "whatsapp").last).to_contain_text("Nina kumi")
        await page.select_option("#sms .who", "tabitha")
        for text, heard in (
            ("JOIN KAKUMA7", "Which language"),
            ("2", "أ"),
            ("1", "؟"),
            ("Tabitha", "Tabitha"),
        ):
            await write(page, "sms", text)
            await expect(words(page, "sms").last).to_contain_text(heard)


async def test_a_window_is_closed_on_the_phone_and_the_page_says_so(site: Site, visit: Open) -> None:
    async with visit(site.url) as page:
        state, shutter = page.locator("#whatsapp .state"), page.locator("#whatsapp .shutter")
        await expect(shutter).to_be_hidden()
        await write(page, "whatsapp", "hello")
        await expect(state).to_have_text("window open for 23 h")
        await shutter.click()
        await expect(state).to_have_text("window closed")
        await expect(shutter).to_be_hidden()
        await expect(page.locator(".shutter")).to_have_count(1)
        site.upcoming = site.demo.clock.now() + timedelta(hours=3)
        async with page.expect_response("**/demo/clock") as answered:
            await page.get_by_role("button", name="Next question").click()
        assert (await answered.value).status == 200
        assert site.demo.clock.now() >= site.upcoming
