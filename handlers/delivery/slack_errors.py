"""What Slack's answers, and the lack of one, mean for a message: one reason for each.

Names and what to do about them: docs.slack.dev/reference/methods/chat.postMessage. Every broken answer counts as
UNKNOWN: Slack may have done part of the work. A name that stands in no list here may mean anything, so the history
settles it, too; but it is an answer, and says that Slack is there.
"""

from __future__ import annotations

from collections.abc import Mapping

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from newsdesk.errors import DeliveryError, DeliveryReason

_NAMES = {
    DeliveryReason.CHANNEL: """
        channel_not_found is_archived not_in_channel restricted_action restricted_action_read_only_channel
        restricted_action_thread_only_channel restricted_action_non_threadable_channel posting_to_channel_denied
    """,
    DeliveryReason.WORKSPACE: """
        token_revoked token_expired account_inactive invalid_auth not_authed team_access_not_granted missing_scope
        messages_tab_disabled not_allowed_token_type no_permission access_denied org_login_required
        ekm_access_denied team_not_found accesslimited enterprise_is_restricted two_factor_setup_required
        deprecated_endpoint method_deprecated
    """,
    DeliveryReason.FORM: """
        invalid_blocks invalid_blocks_format msg_too_long msg_blocks_too_long no_text too_many_attachments
        metadata_too_large view_too_large invalid_arguments invalid_metadata_format invalid_metadata_schema
        invalid_attachments markdown_text_conflict invalid_arg_name invalid_array_arg invalid_charset
        invalid_form_data invalid_post_type attachment_payload_limit_exceeded
    """,
    DeliveryReason.MESSAGE_GONE: """
        message_not_found cant_update_message edit_window_closed block_mismatch restricted_action_thread_locked
        cannot_reply_to_message thread_not_found
    """,
    DeliveryReason.RATE_LIMITED: "ratelimited rate_limited message_limit_exceeded",
    DeliveryReason.UNKNOWN: "fatal_error internal_error service_unavailable request_timeout",
}
LONGEST_WAIT_S = 3600.0  # Slack asks for minutes; what asks for years would hold back everything until a start
REASONS = {name: reason for reason, names in _NAMES.items() for name in names.split()}
# What the client puts into its error: aiohttp's own response where a body announced JSON and was none.
Answer = AsyncSlackResponse | aiohttp.ClientResponse


def delivery_error(err: Exception) -> DeliveryError:
    """Name an exception of the Slack client. The text of `err` is not taken over: it may quote a whole answer."""
    if isinstance(err, SlackApiError):
        return _answered(err)
    # Before TimeoutError: a connection that was never made is also one.
    if isinstance(err, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return DeliveryError(DeliveryReason.NOT_CONNECTED, type(err).__name__)
    if isinstance(err, TimeoutError):
        return DeliveryError(DeliveryReason.UNKNOWN, "timeout")
    return DeliveryError(DeliveryReason.UNKNOWN, type(err).__name__)


def name_of(err: SlackApiError) -> str:
    """Slack's own name for what is wrong; empty where the answer has no word of Slack's in it, as one of a proxy."""
    response: Answer = err.response
    data = None if isinstance(response, aiohttp.ClientResponse) else response.data
    name = data.get("error") if isinstance(data, dict) else None
    return name if isinstance(name, str) and name.isidentifier() else ""


def _answered(err: SlackApiError) -> DeliveryError:
    response: Answer = err.response
    status = response.status if isinstance(response, aiohttp.ClientResponse) else response.status_code
    if status == 429:
        return DeliveryError(
            DeliveryReason.RATE_LIMITED, "ratelimited", retry_after_s=_retry_after_s(response.headers)
        )
    if status >= 500:
        return DeliveryError(DeliveryReason.UNKNOWN, f"http_{status}")
    name = name_of(err)
    if not name:
        return DeliveryError(DeliveryReason.UNKNOWN, "unreadable_answer")
    return DeliveryError(REASONS.get(name, DeliveryReason.UNHEARD_OF), name)


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    value = headers.get("Retry-After", "")
    return min(float(value), LONGEST_WAIT_S) if value.isascii() and value.isdigit() else None
