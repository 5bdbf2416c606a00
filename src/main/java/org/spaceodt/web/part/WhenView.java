package org.spaceodt.web.part;

/**
 * When a job may be worked on: {@code templates/web/part/when.html} shows it as fields {@code start_at}, {@code stop_at} and
 * {@code zone} of a form.
 *
 * @param window whether a window was chosen
 * @param startAt empty text for none
 * @param stopAt the same
 * @param fault what is wrong with what was typed; empty text for nothing
 */
public record WhenView(boolean window, String startAt, String stopAt, String zone, String fault) {}
