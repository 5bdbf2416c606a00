package org.spaceodt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.spaceodt.audit.RefusalBudget.LeftOut;

class RefusalBudgetTest {
    private final AtomicLong clock = new AtomicLong(-5);
    private final RefusalBudget budget = new RefusalBudget(Duration.ofMinutes(10), clock::get);

    private int taken(String address, int times) {
        int taken = 0;
        for (int n = 0; n < times; n++) {
            taken += budget.takes(address) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void ofOneAddressSoManyAreTakenAndTheOthersCounted() {
        assertThat(taken("192.0.2.1", 50)).isEqualTo(20);
        assertThat(taken("192.0.2.2", 3)).isEqualTo(3);
        assertThat(budget.leftOut()).containsExactly(new LeftOut("192.0.2.1", 30));
        assertThat(budget.leftOut()).as("each is told once").isEmpty();
        clock.addAndGet(Duration.ofMinutes(10).toMillis() - 1);
        assertThat(taken("192.0.2.1", 1)).isZero();
        clock.addAndGet(1);
        assertThat(taken("192.0.2.1", 50)).isEqualTo(20);
        assertThat(budget.leftOut()).containsExactly(new LeftOut("192.0.2.1", 31));
    }

    @Test
    void ofAllAddressesTogetherSoManyAreTaken() {
        int taken = 0;
        for (int n = 0; n < 5_000; n++) {
            taken += taken("address " + n, 1);
        }
        assertThat(taken).isEqualTo(100);
        assertThat(budget.leftOut())
                .hasSize(11)
                .endsWith(new LeftOut("", 4_890))
                .extracting(LeftOut::count)
                .startsWith(1);
    }

    @Test
    void thoseThatWereRefusedMostOftenAreCountedOneByOne() {
        for (int n = 0; n < 30; n++) {
            taken("address " + n, 20 + n);
        }
        assertThat(budget.leftOut())
                .hasSize(11)
                .startsWith(new LeftOut("address 29", 49), new LeftOut("address 28", 48))
                .extracting(LeftOut::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(30 * 20 + 435 - 100));
    }

    @Test
    void whatTheStoreCouldNotTakeIsCounted() {
        budget.takes("192.0.2.1");
        budget.leaveOut("192.0.2.1");
        assertThat(budget.leftOut()).containsExactly(new LeftOut("192.0.2.1", 1));
    }
}
