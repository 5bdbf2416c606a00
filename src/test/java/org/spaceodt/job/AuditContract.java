package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.audit.AuditEntry;
import org.spaceodt.job.store.audit.AuditQuery;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.job.store.sql.Sql;

/** What every store promises of the audit trail. */
interface AuditContract {
    JobStore store();

    private AuditTrail trail() {
        return new AuditTrail(store());
    }

    private AuditRepository read() {
        return new AuditRepository(store());
    }

    /** Somebody whom no other test has. */
    private static String somebody() {
        return "who-" + UUID.randomUUID();
    }

    private Act act(String who, String operation) {
        return trail().act(who, Act.How.SESSION, "192.0.2.7", operation, "");
    }

    private static AuditQuery by(String who) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.of(who), Optional.empty(), Optional.empty());
    }

    private List<AuditEntry> of(AuditQuery query) {
        return read().page(query, 0, 100);
    }

    private static NewJob job() {
        Origin origin = Origin.UNKNOWN.of(new Origin.Plan(UUID.randomUUID().toString(), "digest"));
        return new NewJob(Scripted.KIND, "account-" + UUID.randomUUID(), "t", "{}", StoreContract.LIMITS, origin);
    }

    private static NewJob.NewItem item(int row) {
        return new NewJob.NewItem(row, "key", OptionalInt.empty(), "{}");
    }

    @Test
    default void aJobIsInTheTrailWithWhoMadeItItsPlanAndItsRows() {
        String who = somebody();
        Act act = act(who, "applyAction");
        trail().begin(act);
        NewJob made = job();
        String id = new Jobs(store()).create(made, items -> {
            items.accept(item(2));
            items.accept(item(2));
            items.accept(item(3));
        });
        new Jobs(store()).move(id, JobMove.START);
        trail().end(act, ActEnd.DONE, 202);

        AuditEntry entry = of(by(who)).get(0);
        assertThat(entry.act()).isEqualTo(act);
        assertThat(entry.about())
                .containsExactly(new About(
                        Optional.of(id),
                        made.origin().plan().map(Origin.Plan::id),
                        Optional.of("digest"),
                        OptionalInt.of(2)));
        assertThat(entry.result()).isEqualTo(ActEnd.DONE);
        assertThat(entry.code()).hasValue(202);
        assertThat(entry.ended()).isPresent();
    }

    @Test
    default void whatWasNotStoredIsNotTold() {
        String who = somebody();
        Act act = act(who, "applyAction");
        act.enter();
        try {
            assertThatThrownBy(() -> new Jobs(store()).create(job(), items -> {
                        items.accept(item(2));
                        throw new IllegalStateException("the table ends in the middle");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            Act.leave();
        }
        assertThat(of(by(who))).isEmpty();
    }

    @Test
    default void whatHasNotEndedIsOpen() {
        String who = somebody();
        Act act = act(who, "startJob");
        trail().begin(act);
        Act.leave();
        assertThat(of(by(who))).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo(ActEnd.OPEN);
            assertThat(entry.code()).isEmpty();
            assertThat(entry.ended()).isEmpty();
        });
    }

    @Test
    default void whatAnEngineDoesByItselfIsNobodysDoing() {
        int before = read().count(AuditQuery.ALL);
        new Jobs(store()).create(job(), items -> items.accept(item(2)));
        assertThat(read().count(AuditQuery.ALL)).isEqualTo(before);
    }

    @Test
    default void actsAreFoundByWhoOperationTimeAndTheBeginningOfAJob() {
        String who = somebody();
        Act act = act(who, "Jobs Cancel");
        trail().begin(act);
        String id = new Jobs(store()).create(job(), items -> items.accept(item(2)));
        trail().end(act, ActEnd.DONE, 0);
        Instant began = act.began();

        Optional<String> name = Optional.of(who);
        assertThat(of(query(Optional.empty(), Optional.empty(), Optional.of(who.toUpperCase()), Optional.empty())))
                .hasSize(1);
        assertThat(of(query(Optional.empty(), Optional.empty(), name, Optional.of("jobs cancel"))))
                .hasSize(1);
        assertThat(of(query(Optional.empty(), Optional.empty(), name, Optional.of("jobs"))))
                .isEmpty();
        assertThat(of(query(Optional.of(began), Optional.of(began.plusMillis(1)), name, Optional.empty())))
                .hasSize(1);
        assertThat(of(query(Optional.of(began.plusMillis(1)), Optional.empty(), name, Optional.empty())))
                .isEmpty();
        assertThat(of(query(Optional.empty(), Optional.of(began), name, Optional.empty())))
                .isEmpty();
        assertThat(of(ofJob(id.substring(0, 13)))).hasSize(1);
        assertThat(of(ofJob("%"))).isEmpty();
    }

    private static AuditQuery query(
            Optional<Instant> since, Optional<Instant> until, Optional<String> who, Optional<String> operation) {
        return new AuditQuery(since, until, who, operation, Optional.empty());
    }

    private static AuditQuery ofJob(String id) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id));
    }

    @Test
    default void pagesHaveEachActOnceTheNewestFirst() {
        String who = somebody();
        for (int i = 0; i < 25; i++) {
            Act act = act(who, "operation " + i);
            trail().begin(act);
            trail().end(act, ActEnd.DONE, 200);
        }
        List<AuditEntry> all = new ArrayList<>();
        for (int offset = 0; offset < 30; offset += 7) {
            all.addAll(read().page(by(who), offset, 7));
        }
        assertThat(all).hasSize(25).allSatisfy(entry -> assertThat(entry.result())
                .isEqualTo(ActEnd.DONE));
        assertThat(new HashSet<>(all)).hasSize(25);
        assertThat(all.stream().map(entry -> entry.act().began()))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(read().count(by(who))).isEqualTo(25);
    }

    @Test
    default void whatOthersWroteIsKeptAsItIsCutAndWithoutWhatNoDatabaseKeeps() {
        String odd = "\0\u001b[31m'; drop table audit; --" + "😀".repeat(300) + UUID.randomUUID();
        Act act = trail().act(odd, Act.How.KEY, odd, odd, odd);
        trail().begin(act);
        trail().end(act, ActEnd.REFUSED, 404);
        AuditEntry entry = of(by(act.who().replace('\0', '\uFFFD'))).get(0);
        assertThat(entry.act().who()).endsWith("😀…").startsWith("\uFFFD\u001b[31m'; drop");
        assertThat(entry.act().who().codePointCount(0, entry.act().who().length()))
                .isEqualTo(200);
        assertThat(entry.act()
                        .operation()
                        .codePointCount(0, entry.act().operation().length()))
                .isEqualTo(100);
    }

    @Test
    default void whatIsRemovedAfterItsTimeIsToldItself() throws SQLException {
        String who = somebody();
        Act old = act(who, "startJob");
        trail().begin(old);
        trail().end(old, ActEnd.DONE, 200);
        Act young = act(who, "pauseJob");
        trail().tell(young, ActEnd.DONE, 200);
        store().transaction(connection -> Sql.update(
                connection,
                "update audit set began = ? where act = ?",
                old.began().minus(Duration.ofDays(401)).toEpochMilli(),
                old.id()));

        read().removeOlder(Duration.ofDays(400));

        assertThat(of(by(who))).extracting(entry -> entry.act().operation()).containsExactly("pauseJob");
        AuditEntry removal = of(by("space-odt")).get(0);
        assertThat(removal.act().how()).isEqualTo(Act.How.ITSELF);
        assertThat(removal.about()).singleElement().satisfies(lines -> assertThat(lines.rows())
                .hasValue(2));
        int told = read().count(by("space-odt"));
        read().removeOlder(Duration.ofDays(400));
        assertThat(read().count(by("space-odt")))
                .as("nothing removed, nothing told")
                .isEqualTo(told);
    }
}
