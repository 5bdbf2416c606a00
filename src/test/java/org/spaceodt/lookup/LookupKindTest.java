package org.spaceodt.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.lookup.LookupColumn.From;
import org.spaceodt.text.Words;

/** What can be listed, as data. */
class LookupKindTest {
    private static final Map<String, InventoryModule> MODULES =
            Manifest.load().modules().stream().collect(Collectors.toMap(InventoryModule::name, Function.identity()));

    @ParameterizedTest
    @EnumSource(LookupKind.class)
    void eachColumnIsMadeOfWhatTheInventoryReads(LookupKind kind) {
        InventoryModule module = MODULES.get(kind.module());
        assertThat(module).isNotNull();
        assertThat(kind.columnNames()).doesNotHaveDuplicates();
        for (LookupColumn column : kind.columns()) {
            if (column.from() == From.ITEM || column.from() == From.ITEM_HAS) {
                assertThat(module.header()).as(kind + " " + column.name()).contains("raw_json");
            } else {
                assertThat(module.header()).as(kind + " " + column.name()).contains(column.source());
            }
            assertThat(MODULES.keySet()).containsAll(column.from().modules());
        }
    }

    @ParameterizedTest
    @EnumSource(LookupKind.class)
    void eachKindAndColumnHasAName(LookupKind kind) {
        for (String language : new String[] {"en", "es", "ca"}) {
            Words words = LookupTexts.in(Locale.forLanguageTag(language));
            assertThat(words.get("kind." + kind.id())).isNotBlank();
            kind.columnNames()
                    .forEach(name -> assertThat(words.get("column." + name)).isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(LookupKind.class)
    void theDocumentationHasTheColumnsAndFiltersOfEachKind(LookupKind kind) throws IOException {
        String line = "| " + kind.id() + " | " + kind.module() + " | "
                + kind.usual().stream().map(LookupColumn::name).collect(Collectors.joining(", ")) + " | "
                + kind.columns().stream()
                        .filter(column -> !column.usual())
                        .map(LookupColumn::name)
                        .collect(Collectors.joining(", "))
                + " | "
                + kind.filters().stream().map(LookupFilter::id).collect(Collectors.joining(", ")) + " |";
        assertThat(Files.readAllLines(Path.of("docs/lookup.md"))).contains(line.replace("|  |", "| |"));
    }

    @Test
    void aKindIsFoundAsTheInventoryCallsItAndInAnyCase() throws WrongLookup {
        assertThat(LookupKind.named("Hunt_Groups")).isEqualTo(LookupKind.HUNT_GROUPS);
        assertThat(LookupKind.named("call_queues")).isEqualTo(LookupKind.QUEUES);
        assertThatThrownBy(() -> LookupKind.named("peple"))
                .isInstanceOfSatisfying(
                        WrongLookup.class, wrong -> assertThat(LookupTexts.said(wrong, Locale.ENGLISH, words -> ""))
                                .contains("peple", "Did you mean people?", "route-groups"));
    }
}
