"""A fake Telegram Bot API (10.0, as python-telegram-bot 22.8 calls it).

    POST /bot<token>/<method>       JSON, form or multipart; {"ok": true, "result": …}
    GET  /file/bot<token>/<path>    a file's bytes

Point a bot at it with `base_url=f"{fake.url}/bot"` and `base_file_url=f"{fake.url}/file/bot"`.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tests.fakes.server import Call, FakeFile
from tests.fakes.telegram_people import member_json
from tests.fakes.telegram_state import (
    BOT_ID,
    DELETE_WITHIN,
    DOWNLOAD_LIMIT,
    JSON,
    ApiError,
    Chat,
    Pace,
    StoredFile,
    bad_request,
    check_caption,
    check_markup,
    check_reachable,
    check_text,
    check_upload,
    media_json,
    too_many_requests,
    unpacked,
    words,
)
from tests.fakes.telegram_updates import TelegramUpdates

TOKEN = "7000000001:AAFakeTokenForTheStaffroomTests00000"
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SAME_MARKUP = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


class FakeTelegram(TelegramUpdates):
    """Telegram for one bot. `enforce_rates` turns `pace` on.

    `callbacks` holds what the bot answered to each tap, None while it did not; `commands` the menus, by
    language.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        now: Callable[[], float] = time.time,
        bot_username: str = "staffroom_test_bot",
        extra_routes: Sequence[BaseRoute] = (),
    ) -> None:
        super().__init__(now, bot_username, extra_routes)
        self.token = token
        self.enforce_rates = False
        self.pace = Pace(now)
        self.commands: dict[str, list[JSON]] = {}
        self._methods: dict[str, Callable[[JSON], Any]] = {
            "getme": lambda _: self._me(),
            "setwebhook": self.set_webhook,
            "deletewebhook": self.delete_webhook,
            "getwebhookinfo": lambda _: self.webhook_info(),
            "sendmessage": self._send_message,
            "sendphoto": lambda params: self._send_file("photo", params),
            "sendvoice": lambda params: self._send_file("voice", params),
            "senddocument": lambda params: self._send_file("document", params),
            "deletemessage": self._delete_message,
            "editmessagereplymarkup": self._edit_markup,
            "answercallbackquery": self._answer_callback,
            "getfile": self._get_file,
            "getchatmember": self._get_chat_member,
            "setmycommands": self._set_commands,
        }

    # ------------------------------------------------------------------ HTTP

    def routes(self) -> Sequence[BaseRoute]:
        """The Bot API's two addresses."""
        return [
            Route("/bot{token}/{method}", self._serve_method, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._serve_file),
        ]

    def failure(self) -> Response:
        """Telegram's 502."""
        return _json(ApiError(502, "Bad Gateway").body, 502)

    def too_many(self, retry_after: int) -> Response:
        """Telegram's 429."""
        return _json(too_many_requests(retry_after).body, 429)

    async def _serve_method(self, request: Request) -> Response:
        name = request.path_params["method"]
        try:
            self._check_token(request.path_params["token"])
            params = await _params(request)
        except ApiError as error:
            return _json(error.body, error.code)
        call = Call(name, params, name.lower().startswith("send"))
        return await self.answer(request, call, lambda: self._respond(name.lower(), params))

    async def _respond(self, name: str, params: JSON) -> Response:
        try:
            result = await self.get_updates(params) if name == "getupdates" else self._method(name)(params)
        except ApiError as error:
            return _json(error.body, error.code)
        return _json({"ok": True, "result": result}, 200)

    def _method(self, name: str) -> Callable[[JSON], Any]:
        if name not in self._methods:
            raise ApiError(404, "Not Found")
        return self._methods[name]

    def _check_token(self, token: str) -> None:
        if token != self.token:
            raise (
                ApiError(401, "Unauthorized")
                if re.fullmatch(r"\d+:\S+", token)
                else ApiError(404, "Not Found")
            )

    async def _serve_file(self, request: Request) -> Response:
        call = Call("file", request.path_params, sends=False)
        return await self.answer(request, call, lambda: self._file(request))

    async def _file(self, request: Request) -> Response:
        path = request.path_params["path"]
        stored = next((one for one in self.files.values() if one.path == path), None)
        if request.path_params["token"] != self.token or stored is None:
            return _json(ApiError(404, "Not Found").body, 404)
        return Response(stored.file.data, media_type="application/octet-stream")

    # ------------------------------------------------------------------ sending

    def _target(self, params: JSON) -> Chat:
        chat_id = _number(params, "chat_id", "chat_id is empty")
        if not self.strict and chat_id > 0 and chat_id not in self.chats:
            self.opens_chat(chat_id)
        if chat_id in self.people:
            self.private(chat_id)
        return check_reachable(self.chats.get(chat_id))

    def _send_message(self, params: JSON) -> JSON:
        chat = self._target(params)
        return self._send(chat, params, {"text": check_text(params.get("text"))})

    def _send_file(self, kind: str, params: JSON) -> JSON:
        chat = self._target(params)
        caption = check_caption(params.get("caption"))
        stored = self._given(kind, params)
        content = media_json(stored)
        return self._send(chat, params, {**content, "caption": caption} if caption else content)

    def _given(self, kind: str, params: JSON) -> StoredFile:
        given = params.get(kind)
        if isinstance(given, str) and given.startswith("attach://"):
            given = params.get(given.removeprefix("attach://"))
        if isinstance(given, FakeFile):
            check_upload(kind, given)
            return self.store(kind, given)
        stored = self.files.get(str(given))
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def _send(self, chat: Chat, params: JSON, content: JSON) -> JSON:
        markup = check_markup(params.get("reply_markup"))
        reply_to = _reply_to(chat, params)
        if self.enforce_rates:
            self.pace.take(chat)
        if markup and "inline_keyboard" in markup:
            content["reply_markup"] = markup
        message = self.add(chat, self.bot_json, content, reply_to)
        if self.watch:
            self.watch(str(chat.id), words(content))
        self.changed()
        return message

    def _delete_message(self, params: JSON) -> bool:
        chat = self.chats.get(_number(params, "chat_id", "chat_id is empty"))
        if chat is None:
            raise bad_request("chat not found")
        message = chat.messages.get(_number(params, "message_id", "message to delete not found"))
        if message is None:
            raise bad_request("message to delete not found")
        if chat.kind != "private" and message["from"]["id"] != BOT_ID:
            raise bad_request("message can't be deleted")
        if self.now() - message["date"] > DELETE_WITHIN:
            raise bad_request("message can't be deleted for everyone")
        del chat.messages[message["message_id"]]
        self.changed()
        return True

    def _edit_markup(self, params: JSON) -> JSON:
        chat = self._target(params)
        message = chat.messages.get(_number(params, "message_id", "message identifier is not specified"))
        if message is None:
            raise bad_request("message to edit not found")
        markup = check_markup(params.get("reply_markup")) or {}
        rows = markup.get("inline_keyboard", [])
        if message.get("reply_markup", {}).get("inline_keyboard", []) == rows:
            raise bad_request(_SAME_MARKUP)
        message.pop("reply_markup", None)
        if rows:
            message["reply_markup"] = {"inline_keyboard": rows}
        self.changed()
        return {**message, "edit_date": int(self.now())}

    def _answer_callback(self, params: JSON) -> bool:
        query_id = str(params.get("callback_query_id"))
        if query_id not in self.callbacks:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(params.get("text", "")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self.callbacks[query_id] = params
        self.changed()
        return True

    # ------------------------------------------------------------------ looking things up

    def _me(self) -> JSON:
        can = {"can_join_groups": True, "can_read_all_group_messages": not self.privacy_mode}
        return {**self.bot_json, **can, "supports_inline_queries": False}

    def _get_file(self, params: JSON) -> JSON:
        stored = self.files.get(str(params.get("file_id")))
        if stored is None:
            raise bad_request("invalid file_id")
        if stored.file.claimed > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return {**stored.json, "file_path": stored.path}

    def _get_chat_member(self, params: JSON) -> JSON:
        chat = check_reachable(self.chats.get(_number(params, "chat_id", "chat_id is empty")))
        user = _number(params, "user_id", "invalid user_id specified")
        if user == BOT_ID:
            return member_json(self.bot_json, chat.bot_status)
        if user not in self.people:
            raise bad_request("PARTICIPANT_ID_INVALID")
        inside = user in chat.members or user == chat.id
        return member_json(self.people[user].json, "member" if inside else "left")

    def _set_commands(self, params: JSON) -> bool:
        commands = unpacked(params.get("commands"))
        if not isinstance(commands, list) or len(commands) > 100:
            raise bad_request("can't parse commands: expected an Array of BotCommand")
        for command in commands:
            if not _COMMAND.fullmatch(command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[params.get("language_code", "")] = commands
        return True


def _json(body: object, status: int) -> Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode(errors="surrogatepass"), status, media_type="application/json")


async def _params(request: Request) -> JSON:
    """The parameters of a call: query, then JSON, form or multipart; files as `FakeFile`."""
    params: JSON = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        async with request.form(max_part_size=60_000_000) as form:
            return params | {name: await _part(value) for name, value in form.items()}
    body = await request.body()
    if kind.startswith("application/json"):
        return params | _object(body)
    return params | dict(parse_qsl(body.decode(), keep_blank_values=True))


async def _part(value: UploadFile | str) -> FakeFile | str:
    if isinstance(value, str):
        return value
    return FakeFile(
        await value.read(), value.content_type or "application/octet-stream", value.filename or ""
    )


def _object(body: bytes) -> JSON:
    try:
        parsed = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    return parsed if isinstance(parsed, dict) else {}


def _number(params: JSON, name: str, reason: str) -> int:
    try:
        return int(params[name])
    except (KeyError, TypeError, ValueError):
        raise bad_request(reason) from None


def _reply_to(chat: Chat, params: JSON) -> int | None:
    reply = unpacked(params.get("reply_parameters"))
    if not isinstance(reply, dict) or "message_id" not in reply:
        return None
    message_id = int(reply["message_id"])
    if message_id not in chat.messages and reply.get("allow_sending_without_reply"):
        return None
    if message_id not in chat.messages:
        raise bad_request("message to be replied not found")
    return message_id
