package org.spaceodt.notice;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.spaceodt.webex.token.Secret;

/** A POST with the JSON. The receiver knows by the signature who sent it, where both have a secret. */
public final class Webhook implements Channel {
    public static final String NAME = "webhook";

    private static final String ALGORITHM = "HmacSHA256";

    private final URI address;
    private final Optional<Secret> secret;
    private final Way way;

    /** @param address of which any part may be secret */
    public Webhook(URI address, Optional<Secret> secret, Way way) {
        this.address = address;
        this.secret = secret;
        this.way = way;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(Notice notice) throws NotSent {
        byte[] body = notice.json().getBytes(StandardCharsets.UTF_8);
        String signature = secret.map(key -> signature(key, body)).orElse(null);
        HttpPost.await(
                way.client(WebhookApi.class, address.resolve("/"))
                        .tell(address.toString(), notice.id(), signature, body),
                way.answer());
    }

    /** {@code sha256=} and the HMAC of the body in hexadecimal digits. */
    static String signature(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
