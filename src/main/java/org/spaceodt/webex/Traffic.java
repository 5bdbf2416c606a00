package org.spaceodt.webex;

/**
 * What a client has sent.
 *
 * @param requests every call made, repeated ones included
 * @param retries how many of them repeated an earlier one
 * @param refused how many were answered 429 or 423
 */
public record Traffic(long requests, long retries, long refused) {}
