package org.spaceodt.webex;

import java.time.Duration;

/**
 * What a client has sent.
 *
 * @param requests every call made, repeated ones included
 * @param retries how many of them repeated an earlier one
 * @param refused how many were answered 429
 * @param holdLeft how long the API still asks everybody to wait; zero when it does not
 */
public record Traffic(long requests, long retries, long refused, Duration holdLeft) {}
