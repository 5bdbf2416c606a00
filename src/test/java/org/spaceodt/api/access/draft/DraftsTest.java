package org.spaceodt.api.access.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Forms that came too late. */
class DraftsTest {
    private final AtomicLong millis = new AtomicLong();
    private final Drafts drafts = new Drafts(millis::get);

    private void keep(String owner, String path) {
        drafts.keep(owner, path, List.of(Map.entry("name", "Sant Pol")), false);
    }

    @Test
    void eachUserSeesTheirOwnTheNewestFirst() {
        keep("ana", "/a");
        keep("Ana", "/b");
        keep("pere", "/c");

        assertThat(drafts.of("ana")).extracting(Draft::path).containsExactly("/b", "/a");
        assertThat(drafts.take("pere", drafts.of("ana").get(0).id())).isEmpty();
        assertThat(drafts.take("ana", drafts.of("ana").get(0).id())).isPresent();
        assertThat(drafts.of("ana")).extracting(Draft::path).containsExactly("/a");
    }

    @Test
    void afterFifteenMinutesTheyAreForgotten() {
        keep("ana", "/a");
        millis.set(Drafts.KEPT.toMillis());
        assertThat(drafts.of("ana")).hasSize(1);
        millis.incrementAndGet();
        assertThat(drafts.of("ana")).isEmpty();
    }

    @Test
    void nobodyFillsTheMemory() {
        for (int i = 0; i < 10; i++) {
            keep("ana", "/" + i);
        }
        assertThat(drafts.of("ana"))
                .hasSize(Drafts.MOST_OF_ONE)
                .first()
                .extracting(Draft::path)
                .isEqualTo("/9");
        for (int i = 0; i < Drafts.MOST; i++) {
            keep("user" + i, "/");
        }
        assertThat(drafts.of("ana")).isEmpty();
        assertThat(drafts.of("user0")).hasSize(1);
    }
}
