package org.spaceodt.app;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.spaceodt.change.launch.ActionsDocument;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.http.Delivery;
import org.spaceodt.webex.http.Outgoing;
import org.spaceodt.webex.http.Transport;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;

/**
 * Gets a document from an address that somebody named, by the network's settings, but as nobody: what Webex is shown to say
 * who we are is for Webex alone.
 */
public final class RemoteDocument {
    private static final int OK = 200;

    private final Vertx vertx;
    private final Settings settings;
    private final PrintWriter err;
    private final Messages messages;

    public RemoteDocument(Vertx vertx, Settings settings, PrintWriter err, Messages messages) {
        this.err = err;
        this.settings = settings;
        this.vertx = vertx;
        this.messages = messages;
    }

    /** @throws UsageError when there is none: another status than 200, also a redirect, or more than there may be */
    public byte[] get(URI url, Duration patience) throws UsageError {
        ConnectionSettings connection =
                NetworkSettings.read(url, settings, err, messages).withLargestAnswer(ActionsDocument.LARGEST);
        Message nothing = new Message(List.of(new Header("Accept", "application/json")), new byte[0]);
        try (Transport transport = new Transport(vertx, connection)) {
            Delivery delivery = transport.deliver(new Outgoing("GET", url, nothing, patience));
            if (delivery instanceof Delivery.Answered answered) {
                if (answered.reply().status() != OK) {
                    throw new UsageError(messages.get(
                            "launch.status", url.getHost(), answered.reply().status()));
                }
                return answered.reply().body();
            }
            throw new UsageError(messages.get("launch.lost", url.getHost(), why((Delivery.Lost) delivery)));
        }
    }

    private String why(Delivery.Lost lost) {
        return messages.isEnglish() ? lost.trouble() : messages.get("lost." + lost.reason());
    }
}
