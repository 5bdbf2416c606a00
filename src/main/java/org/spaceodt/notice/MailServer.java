package org.spaceodt.notice;

import java.util.Optional;
import org.spaceodt.webex.token.Secret;

/**
 * Who takes e-mail.
 *
 * @param login user and password; empty where the server asks for none
 */
public record MailServer(String host, int port, Tls tls, Optional<Login> login) {
    /** How the connection is kept from being read. */
    public enum Tls {
        /** It begins in the clear, and nothing is said before it is encrypted. */
        STARTTLS,
        /** From its first byte. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    public record Login(String user, Secret password) {}
}
