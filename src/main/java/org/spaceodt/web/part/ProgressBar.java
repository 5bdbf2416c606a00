package org.spaceodt.web.part;

import java.util.List;

/**
 * How something gets on. {@code templates/web/part/progress.html} shows it.
 *
 * @param value so much has ended
 * @param max so much there is; 0 where nobody knows yet
 * @param facts count, rate, time left, pace, until when it waits: each in words
 * @param spoken the same in one sentence, for those who listen
 */
public record ProgressBar(long value, long max, List<String> facts, String spoken) {}
