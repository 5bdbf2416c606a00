package org.spaceodt.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;

/** Whoever watches is asked again whether they still may, by what they are now. */
class StillInTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicReference<Optional<Caller>> caller = new AtomicReference<>(is(Role.OPERATOR));
    private final AtomicInteger asked = new AtomicInteger();

    private static Optional<Caller> is(Role role) {
        return Optional.of(new Caller("clara", role, Caller.How.SESSION));
    }

    private BooleanSupplier watching(Role needed) {
        return StillIn.looks(
                () -> {
                    asked.incrementAndGet();
                    return caller.get();
                },
                needed,
                now::get);
    }

    private void later() {
        now.addAndGet(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void aRoleThatIsTakenAwayEndsWhatTookItAndNothingElse() {
        BooleanSupplier operating = watching(Role.OPERATOR);
        BooleanSupplier viewing = watching(Role.VIEWER);
        later();
        assertThat(operating.getAsBoolean()).isTrue();

        caller.set(is(Role.VIEWER));
        assertThat(operating.getAsBoolean())
                .as("one answer is good for two seconds")
                .isTrue();
        later();

        assertThat(operating.getAsBoolean()).isFalse();
        assertThat(viewing.getAsBoolean()).isTrue();
    }

    @Test
    void whoIsNotThereAnyMoreIsOutWhateverTheRoleWas() {
        BooleanSupplier viewing = watching(Role.VIEWER);
        caller.set(Optional.empty());
        later();

        assertThat(viewing.getAsBoolean()).isFalse();
    }

    @Test
    void theStoreIsAskedOnceInTwoSecondsHoweverOftenSomebodyLooks() {
        BooleanSupplier viewing = watching(Role.VIEWER);
        for (int look = 0; look < 100; look++) {
            viewing.getAsBoolean();
        }
        assertThat(asked).hasValue(0);
        later();
        for (int look = 0; look < 100; look++) {
            viewing.getAsBoolean();
        }
        assertThat(asked).hasValue(1);
    }
}
