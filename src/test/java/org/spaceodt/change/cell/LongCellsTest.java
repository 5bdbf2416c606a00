package org.spaceodt.change.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.resource.NameForm;

/** What repeats itself some thousand times takes no more stack than what does so once. */
class LongCellsTest {
    private static final int TIMES = 6_000;
    private static final long SMALL_STACK = 512 << 10;

    @Test
    void cellsOfAnyKindAreReadWithASmallStack() throws InterruptedException {
        List<String> hostile = List.of(
                "1234 ".repeat(TIMES) + "1234",
                "1.234" + ".567".repeat(TIMES),
                "a b ".repeat(TIMES),
                "12-34 ".repeat(5_000),
                "x@y.".repeat(TIMES) + "es");
        Throwable thrown = withSmallStack(() -> {
            for (Kind kind : Kind.values()) {
                for (String text : hostile) {
                    assertThat(new CellReader(32_767).read(CellType.one(kind), new RawCell.Plain(text)))
                            .isNotNull();
                }
            }
        });
        assertThat(thrown).isNull();
    }

    @Test
    void namesOfAnyLengthAreComparedWithASmallStack() throws InterruptedException {
        String words = "a b ".repeat(200_000) + "é";
        assertThat(withSmallStack(() -> assertThat(NameForm.spelled(words)).endsWith("b é")))
                .isNull();
    }

    private static Throwable withSmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join();
        return thrown.get();
    }
}
