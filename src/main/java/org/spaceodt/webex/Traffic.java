package org.spaceodt.webex;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What a client has sent.
 *
 * @param requests every call made, repeated ones included
 * @param retries how many of them repeated an earlier one
 * @param refused how many were answered 429
 * @param pace calls a second that the API was found to allow; empty while nothing bounds them
 * @param holdLeft how long the API still asks everybody to wait; zero when it does not
 */
public record Traffic(long requests, long retries, long refused, OptionalDouble pace, Duration holdLeft) {}
