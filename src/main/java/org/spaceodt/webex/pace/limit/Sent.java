package org.spaceodt.webex.pace.limit;

/**
 * A call that was sent.
 *
 * @param number counts the calls under one limit, in the order of sending
 * @param at nanoTime
 * @param level what the server's bucket was thought to hold; below 0 when more was sent than it was thought to allow
 */
public record Sent(String family, LearnedLimit limit, long number, long at, double level) {}
