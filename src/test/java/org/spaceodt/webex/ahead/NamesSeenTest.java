package org.spaceodt.webex.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.Description;
import org.spaceodt.action.Observed;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.person.People;

class NamesSeenTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private final AtomicLong now = new AtomicLong();
    private final NamesSeen seen = new NamesSeen(now::get);

    /** What one step of a row looks at, the next one need not: each has a client of its own. */
    @BeforeEach
    void anEarlierStep() {
        API.answer(
                "people.get",
                FakeApi.json(FakeApi.parse("{'id': 'p1', 'displayName': 'Ana Ejemplo', 'locationId': 'l1'}")),
                FakeApi.status(404));
        new People(step()).get("p1");
    }

    private WebexClient step() {
        return API.client().rememberingReadsUntilItWrites(seen);
    }

    @Test
    void whoNeedsTheNameAloneReadsNothing() {
        assertThat(new People(step())
                        .get("p1", "id", "displayName")
                        .path("displayName")
                        .asText())
                .isEqualTo("Ana Ejemplo");
        assertThat(API.called()).containsExactly("people.get");
    }

    @Test
    void whoNeedsMoreReads() {
        new People(step()).lookUp("p1");
        new People(step()).lookUp("p1", "locationId");

        assertThat(API.called()).containsExactly("people.get", "people.get", "people.get");
    }

    @Test
    void aNameIsReadAgainAfterTenMinutesAndInAnotherOrganization() {
        new People(step().inOrganization("O")).lookUp("p1", "id", "displayName");
        now.set(Duration.ofMinutes(10).toNanos());
        new People(step()).lookUp("p1", "id", "displayName");

        assertThat(API.called()).containsExactly("people.get", "people.get", "people.get");
    }

    @Test
    void whoIsGoneSinceIsUnknown() {
        API.answer("person.callForwarding.get", FakeApi.refusal(404, 4003, "User not found"));
        WebexClient step = step();

        Observed observed = Holder.PERSON.observe("p1", step, target -> {
            new CallForwarding(step).get(Owner.person(target.id()));
            throw new AssertionError("there is nobody");
        });

        assertThat(((Observed.Blocked) observed).reasons())
                .isEqualTo(List.of(Description.text("person.unknown", "p1")));
    }
}
