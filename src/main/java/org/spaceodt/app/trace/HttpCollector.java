package org.spaceodt.app.trace;

import java.net.URI;
import org.spaceodt.notice.HttpPost;
import org.spaceodt.notice.NotSent;
import org.spaceodt.notice.Way;

/** A collector at an address; it is connected to when there is something to send. For one thread at a time. */
public final class HttpCollector implements Collector {
    private final URI address;
    private final Way way;
    private CollectorApi api;

    public HttpCollector(URI address, Way way) {
        this.address = address;
        this.way = way;
    }

    @Override
    public void take(byte[] request) throws NotSent {
        if (api == null) {
            api = way.client(CollectorApi.class, address);
        }
        HttpPost.await(api.take(request), way.answer());
    }
}
