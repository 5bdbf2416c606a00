package org.spaceodt.app;

import java.util.List;
import org.spaceodt.change.Calls;
import org.spaceodt.webex.wire.log.WriteCalls;

/** What the wire heard, for traces. */
record RecentWrites(WriteCalls heard) implements Calls {
    @Override
    public List<Call> of(String trackingId) {
        return heard.of(trackingId).stream()
                .map(write -> new Call(
                        write.method(),
                        write.template(),
                        write.request(),
                        write.status(),
                        write.answer(),
                        write.trackingId()))
                .toList();
    }

    @Override
    public String withoutSecrets(String json) {
        return heard.withoutSecrets(json);
    }
}
