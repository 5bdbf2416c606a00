package org.spaceodt.job.store.notice;

/** What became of a message. */
public enum NoticeState {
    /** It is to be sent, or a process is at it. */
    OWED,
    SENT,
    /** Given up. */
    FAILED
}
