package org.spaceodt.webex;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.WireListener;
import org.spaceodt.webex.wire.redaction.Secrets;

/**
 * How to reach Webex, and as whom.
 *
 * @param ceiling the most calls that may be in flight at once; the pace within it finds itself
 * @param orgId another organization than the credentials' own, for every call that can name one
 * @param watch who is told of every try, and what must never be written down
 */
public record Access(
        ApiAddress address,
        Credentials credentials,
        ConnectionSettings connection,
        int ceiling,
        Optional<String> orgId,
        Watch watch) {

    /**
     * @param secrets gets the values of all tokens, also of those that are fetched later
     * @param mended becomes true when a text came that no file can hold, and is not here as it is there
     */
    public record Watch(WireListener listener, Secrets secrets, AtomicBoolean mended) {
        public Watch(WireListener listener, Secrets secrets) {
            this(listener, secrets, new AtomicBoolean());
        }

        public static Watch nobody() {
            return new Watch(exchange -> {}, new Secrets());
        }
    }

    public Access watchedBy(Watch other) {
        return new Access(address, credentials, connection, ceiling, orgId, other);
    }

    Access inOrganization(String other) {
        return new Access(address, credentials, connection, ceiling, Optional.of(other), watch);
    }
}
