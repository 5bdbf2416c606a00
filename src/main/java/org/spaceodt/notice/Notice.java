package org.spaceodt.notice;

/**
 * What somebody is told.
 *
 * @param id the same in all tries
 * @param subject one line
 * @param text the whole message, in lines
 * @param json the whole message for programs, as docs/notices.md has it
 */
public record Notice(String id, String subject, String text, String json) {}
