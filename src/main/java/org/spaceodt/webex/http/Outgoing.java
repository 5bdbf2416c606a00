package org.spaceodt.webex.http;

import java.net.URI;
import java.time.Duration;
import org.spaceodt.webex.wire.Message;

/**
 * A request that is ready to leave.
 *
 * @param url absolute, percent-encoded
 * @param patience how long the whole attempt may take, from the connection to the last byte of the answer
 */
public record Outgoing(String method, URI url, Message message, Duration patience) {}
