package org.spaceodt.webex.listing;

import java.net.URI;
import java.util.Optional;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;

/**
 * Gets pages, and smaller ones where Webex does not come to an end with a page in its time: people with calling data have been
 * seen to answer 504 for pages of more than 10 to 100 (operational facts, "Pages").
 */
final class Smaller {
    private static final int GATEWAY_TIMEOUT = 504;
    private static final long LEAST = 10;
    private static final long USUAL = 100;
    private static final int STEP = 5;

    private final WebexClient client;
    private final Request request;
    private final Optional<String> parameter;
    private long most = Long.MAX_VALUE;
    private Answer last;

    /** @param url where it was found at last */
    record Got(URI url, Answer answer) {}

    Smaller(WebexClient client, Request request) {
        this.client = client;
        this.request = request;
        this.parameter = request.operation().paging().stream()
                .filter(name -> name.equals("max") || name.equals("count") || name.equals("limit"))
                .findFirst();
    }

    /** The last answer that came. */
    Optional<Answer> last() {
        return Optional.ofNullable(last);
    }

    Got page(URI page) {
        URI url = page;
        while (true) {
            long size =
                    parameter.flatMap(name -> PageAddress.number(page, name)).orElse(USUAL);
            size = Math.min(size, most);
            boolean divisible = parameter.isPresent() && size > LEAST;
            try {
                last = client.page(request, url, divisible);
                return new Got(url, last);
            } catch (WebexException e) {
                if (!divisible || !tookTooLong(e)) {
                    throw e;
                }
                most = Math.max(LEAST, size / STEP);
                url = kept(page);
            }
        }
    }

    /** A page that came earlier. */
    Got known(EarlierReads.Kept kept) {
        last = kept.answer();
        return new Got(kept.found(), last);
    }

    /** That page, no larger than what Webex comes to an end with. */
    URI kept(URI page) {
        if (most == Long.MAX_VALUE || parameter.isEmpty()) {
            return page;
        }
        long size = PageAddress.number(page, parameter.get()).orElse(USUAL);
        return PageAddress.with(page, parameter.get(), Math.min(size, most));
    }

    private static boolean tookTooLong(WebexException e) {
        return e.failure().httpStatus().orElse(0) == GATEWAY_TIMEOUT
                || e.failure().isCausedBy("answer_timeout")
                || e.failure().isCausedBy("answer_without_end");
    }
}
