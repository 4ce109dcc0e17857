"""What a letter is to the desk: the one word everything after reading depends on."""

from enum import StrEnum


class Disposition(StrEnum):
    NEW_TICKET = "new_ticket"
    REPLY = "reply"
    BOUNCE = "bounce"
    DELAY_NOTICE = "delay_notice"
    NOT_BOUNCE = "not_bounce"
    AUTO_REPLY = "auto_reply"
    OWN_NOTIFICATION_LOOP = "own_notification_loop"
    READ_RECEIPT = "read_receipt"
    FEEDBACK_REPORT = "feedback_report"
    LIST_OR_BULK = "list_or_bulk"
    MACHINE_MAIL = "machine_mail"
    ENCRYPTED = "encrypted"
    MALFORMED_QUARANTINE = "malformed_quarantine"
    FOREIGN_THREAD = "foreign_thread"
