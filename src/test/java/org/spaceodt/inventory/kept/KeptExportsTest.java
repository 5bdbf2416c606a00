package org.spaceodt.inventory.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;

class KeptExportsTest {
    private static final Instant START = Instant.parse("2026-01-31T23:59:59Z");

    @TempDir
    Path out;

    @Test
    void whateverComesTheNewestAreKeptAndOfEachOrganizationTheNewestCompleteOne() throws IOException {
        Random random = new Random(7);
        int most = 3;
        for (int round = 0; round < 60; round++) {
            boolean complete = random.nextInt(4) == 0;
            publish(about(round, complete, random.nextBoolean() ? "one" : "other"));
            KeptExports exports = new KeptExports(out);
            List<Exports.Kept> before = withLatest(exports);
            exports.removeAllBut(most);
            List<Exports.Kept> after = Exports.kept(out);

            assertThat(after).containsAll(before.subList(0, Math.min(most, before.size())));
            Set<String> found = new HashSet<>();
            for (Exports.Kept kept : before) {
                if (kept.about().complete() && found.add(kept.about().organization())) {
                    assertThat(after).contains(kept);
                }
            }
            assertThat(after.size()).isLessThanOrEqualTo(most + 2);
        }
    }

    private List<Exports.Kept> withLatest(KeptExports exports) throws IOException {
        exports.keepLatest();
        return Exports.kept(out);
    }

    @Test
    void whatIsKeptStaysAsItWasWhenTheLatestIsReplacedAndIsKeptOnce() throws IOException {
        publish(about(1, true, "one"));
        Path first = new KeptExports(out).keepLatest().orElseThrow();
        assertThat(new KeptExports(out).keepLatest()).contains(first);
        publish(about(2, true, "one"));
        new KeptExports(out).keepLatest();

        assertThat(first.resolve("exports/people.csv")).hasContent("people 1");
        assertThat(Exports.kept(out)).hasSize(2);
    }

    @Test
    void halfOfTwoExportsIsNotKept() throws IOException {
        publish(about(1, true, "one"));
        Files.delete(out.resolve("exports/status.json"));

        assertThat(new KeptExports(out).keepLatest()).isEmpty();
        assertThat(out.resolve("inventories")).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftIsNoExportAndIsTakenAway() throws IOException {
        Path left = Files.createDirectories(out.resolve("inventories/.new-20260131T235959Z-0a1b2c3d/exports"));
        Files.writeString(
                left.resolve("inventory.json"), about(1, true, "one").json().toString());
        assertThat(Exports.kept(out)).isEmpty();
        publish(about(2, true, "one"));
        new KeptExports(out).keepLatest();

        assertThat(Exports.kept(out)).hasSize(1);
        try (Stream<Path> all = Files.list(out.resolve("inventories"))) {
            assertThat(all).noneMatch(one -> one.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void aFolderWithSomethingOfSomebodyElseIsNeverRemoved() throws IOException {
        publish(about(1, false, "one"));
        Path noted = new KeptExports(out).keepLatest().orElseThrow();
        Files.writeString(noted.resolve("nota.txt"), "before the move");
        for (int i = 2; i < 6; i++) {
            publish(about(i, true, "one"));
            new KeptExports(out).keepLatest();
            new KeptExports(out).removeAllBut(1);
        }

        assertThat(noted.resolve("nota.txt")).exists();
        assertThat(noted.resolve("exports/people.csv")).hasContent("people 1");
        assertThat(Exports.kept(out)).hasSize(2);
    }

    @Test
    void namesThatAreNoneOfOursAreNeitherFollowedNorListed() throws IOException {
        publish(about(1, true, "../../elsewhere"));
        Path exports = out.resolve("exports");
        for (String id : List.of("../outside", "20260131T235959Z-", "", "20260131T235959Z-../x", "x")) {
            Files.writeString(
                    exports.resolve("inventory.json"),
                    about(1, true, "one").json().put("id", id).toString());
            assertThat(new KeptExports(out).keepLatest()).as(id).isEmpty();
        }
        Files.createDirectories(out.resolve("inventories"));
        Files.createSymbolicLink(out.resolve("inventories/20260131T235959Z-0a1b2c3d"), out);
        assertThat(Exports.kept(out)).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsPassedOver() throws IOException {
        publish(about(1, true, "one"));
        Path kept = new KeptExports(out).keepLatest().orElseThrow().resolve("exports/inventory.json");
        for (String text : List.of("", "[]", "{", "{\"read_at\": \"yesterday\"}", "null", "7", "\u0000")) {
            Files.writeString(kept, text);
            assertThat(ExportAbout.in(kept.getParent())).as(text).isEmpty();
            assertThat(Exports.kept(out)).as(text).isEmpty();
        }
    }

    @Test
    void theLatestIsTakenUnlessItLacksWhatIsNeededAndAnotherOfTheSameOrganizationHasIt() throws IOException {
        publish(about(1, true, "other"));
        new KeptExports(out).keepLatest();
        publish(about(2, true, "one"));
        Path whole = new KeptExports(out).keepLatest().orElseThrow();
        publish(part(3, "one", "devices"));
        new KeptExports(out).keepLatest();

        assertThat(Exports.with(out, Set.of("devices")).dir()).isEqualTo(out);
        assertThat(Exports.with(out, Set.of("people", "devices")).dir()).isEqualTo(whole);
        assertThat(Exports.whole(out).passedOver().orElseThrow().asked()).containsExactly("devices");
        publish(part(4, "third", "devices"));
        assertThat(Exports.with(out, Set.of("people")).dir())
                .as("of nobody else")
                .isEqualTo(out);
        assertThat(Exports.with(out, Set.of("people")).passedOver()).isEqualTo(Optional.empty());
    }

    private void publish(ExportAbout about) throws IOException {
        Path exports = Files.createDirectories(out.resolve("exports"));
        Path people = exports.resolve("new");
        Files.writeString(people, "people " + about.rows());
        Files.move(people, exports.resolve("people.csv"), StandardCopyOption.REPLACE_EXISTING);
        replace(exports.resolve("inventory.json"), about.json().toString());
        replace(exports.resolve("status.json"), "[]");
    }

    private static void replace(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, text);
    }

    private static ExportAbout about(int number, boolean complete, String organization) {
        return about(number, true, complete, organization, List.of("people", "devices"));
    }

    private static ExportAbout part(int number, String organization, String module) {
        return about(number, false, false, organization, List.of(module));
    }

    private static ExportAbout about(
            int number, boolean whole, boolean complete, String organization, List<String> asked) {
        Instant at = START.plusSeconds(number);
        return new ExportAbout(
                KeptExports.newId(at),
                at,
                at,
                whole,
                complete,
                false,
                "api.example.com",
                organization,
                "",
                asked,
                List.of(),
                List.of(),
                number,
                "");
    }
}
