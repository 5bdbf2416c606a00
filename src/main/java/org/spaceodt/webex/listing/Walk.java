package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.BadAnswer;
import org.spaceodt.webex.cause.Failure;

/** One way through a list, from its first page to its last. It refuses to be led in a circle or on without end. */
final class Walk {
    /** Filtered pages may be empty and still have a next one; an endless row of them is a fault. */
    private static final int NOTHING_NEW_IN_A_ROW = 10;
    /** Lists have been seen to end at a full page without a link to the next one; the API's usual page is a multiple of this. */
    private static final int FULL = 100;

    private final WebexClient client;
    private final ListRequest listing;
    private final Request request;
    private final PageAddress address;
    private final Known known;
    private final Smaller smaller;
    private final EarlierReads earlier;
    private final Set<String> asked = new HashSet<>();
    private Stated stated = Stated.NOTHING;
    private long received;
    private int pages;
    private int nothingNew;
    private boolean guessed;

    Walk(WebexClient client, ListRequest listing, EarlierReads earlier) {
        this.client = client;
        this.listing = listing;
        this.request = listing.request().inOrganization(client.orgId());
        this.address = new PageAddress(request.url(client.address()));
        this.known = new Known(client.orgId());
        this.smaller = new Smaller(client, request);
        this.earlier = earlier;
    }

    /** @return whether it came to the end, with so many pages at most */
    boolean to(int most, Consumer<Page> audience) {
        try {
            return walked(most, audience);
        } catch (WebexException.Unreadable | WebexException.Rejected e) {
            // Of a list that does not end as it should, or whose links are not good any more, nothing is good for
            // another try.
            asked.forEach(earlier::forget);
            throw e;
        }
    }

    private boolean walked(int most, Consumer<Page> audience) {
        Optional<URI> next = Optional.of(address.first());
        while (next.isPresent() && pages < most) {
            if (!asked.add(PageAddress.canonical(next.get()))) {
                throw bad(BadAnswer.PAGES, "the next page is said to be one that was read already");
            }
            next = step(next.get(), audience);
        }
        return next.isEmpty();
    }

    private Optional<URI> step(URI asking, Consumer<Page> audience) {
        String place = PageAddress.canonical(asking);
        Optional<EarlierReads.Kept> kept = earlier.find(place);
        Smaller.Got got = kept.map(page -> smaller.known(page)).orElseGet(() -> smaller.page(asking));
        List<JsonNode> items = itemsOf(got.answer());
        Page page = known.page(items, (what, text) -> fault(got.answer(), what, text));
        page = withoutThoseNotFound(page, got.answer());
        if (kept.isEmpty() && page.faults().isEmpty()) {
            earlier.keep(place, new EarlierReads.Kept(got.url(), got.answer()));
        }
        stated = stated.and(Stated.in(got.answer().body()));
        received += items.size();
        pages++;
        boolean beyondTheEnd = guessed && page.items().isEmpty();
        audience.accept(beyondTheEnd ? new Page(List.of(), List.of(), List.of(), page.faults()) : page);
        if (page.faults().stream().anyMatch(fault -> fault.isCausedBy(BadAnswer.ORGANIZATION.cause()))) {
            throw client.unusable(page.faults().get(0));
        }
        if (beyondTheEnd) {
            return Optional.empty();
        }
        nothingNew = page.items().isEmpty() ? nothingNew + 1 : 0;
        return next(got, items.size());
    }

    private Optional<URI> next(Smaller.Got got, int size) {
        Optional<URI> next = following(got, size);
        if (next.isPresent() && nothingNew >= NOTHING_NEW_IN_A_ROW) {
            throw bad(BadAnswer.PAGES, "the list goes on and on without anything new");
        }
        boolean tooMany = received > stated.items() && (pages > 1 || next.isPresent());
        if (tooMany || next.isPresent() && pages >= stated.pages()) {
            throw bad(BadAnswer.PAGES, "there are more pages than the total that Webex stated, " + stated.inWords());
        }
        if (next.isEmpty() && stated.isShortOf(received)) {
            throw bad(
                    BadAnswer.PAGES,
                    "Webex stated a total of " + stated.inWords() + " and gave " + received + " of them");
        }
        return next;
    }

    private Optional<URI> following(Smaller.Got got, int size) {
        guessed = false;
        if (listing.paging() == Paging.NONE) {
            return Optional.empty();
        }
        Optional<String> link = got.answer().next();
        if (link.isPresent()) {
            try {
                return Optional.of(smaller.kept(address.following(link.get())));
            } catch (IllegalArgumentException e) {
                throw bad(BadAnswer.PAGES, "the address of the next page is not a URL");
            }
        }
        return listing.paging() == Paging.INDEX ? byIndex(got, size) : byOffset(got, size);
    }

    private Optional<URI> byIndex(Smaller.Got got, int size) {
        Optional<Long> start = PageAddress.number(got.url(), "startIndex");
        if (size == 0 || start.isEmpty()) {
            return Optional.empty();
        }
        long after = start.get() + size;
        boolean more = stated.isTotal()
                ? after <= stated.items()
                : PageAddress.number(got.url(), "count")
                        .filter(count -> size >= count)
                        .isPresent();
        return more ? Optional.of(PageAddress.with(got.url(), "startIndex", after)) : Optional.empty();
    }

    /** A full page without a link may be the last one or not ({@code /devices}, operational facts): it is asked. */
    private Optional<URI> byOffset(Smaller.Got got, int size) {
        boolean full = size > 0
                && (size % FULL == 0
                        || PageAddress.number(got.url(), "max")
                                .filter(max -> size >= max)
                                .isPresent());
        if (!full || !request.operation().paging().contains("start") || received >= stated.items()) {
            return Optional.empty();
        }
        guessed = true;
        long start = PageAddress.number(got.url(), "start").orElse(0L);
        return Optional.of(PageAddress.with(got.url(), "start", start + size));
    }

    private List<JsonNode> itemsOf(Answer answer) {
        if (listing.itemsKey().isEmpty()) {
            return List.of(answer.body());
        }
        JsonNode list = answer.body().path(listing.itemsKey());
        if (list.isNull() || list.isMissingNode() && listing.mayOmitItems()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw bad(answer, BadAnswer.NO_LIST, "the answer has no list '" + listing.itemsKey() + "'");
        }
        List<JsonNode> items = new ArrayList<>(list.size());
        list.forEach(items::add);
        return items;
    }

    /** {@code notFoundIds} and {@code errors} beside the list (developer.webex.com, "Responses with errors"). */
    private Page withoutThoseNotFound(Page page, Answer answer) {
        if (listing.itemsKey().isEmpty()) {
            return page;
        }
        List<Failure> faults = new ArrayList<>(page.faults());
        JsonNode notFound = answer.body().path("notFoundIds");
        if (!notFound.isEmpty()) {
            faults.add(fault(
                    answer,
                    BadAnswer.PARTIAL,
                    notFound.size() + " ids were not found: " + ItemErrors.listed(notFound)));
        }
        ItemErrors.of(answer.body())
                .ifPresent(errors ->
                        faults.add(fault(answer, BadAnswer.PARTIAL, "a part of the list is missing: " + errors)));
        return new Page(page.items(), page.repeated(), page.halved(), faults);
    }

    private Failure fault(Answer answer, BadAnswer what, String text) {
        return bad(answer, what, text).failure();
    }

    private WebexException bad(BadAnswer what, String text) {
        return client.unusable(request, smaller.last(), what, text);
    }

    private WebexException bad(Answer answer, BadAnswer what, String text) {
        return client.unusable(request, Optional.of(answer), what, text);
    }
}
