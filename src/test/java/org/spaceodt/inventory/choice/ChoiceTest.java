package org.spaceodt.inventory.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;

class ChoiceTest {
    private final Manifest manifest = Manifest.load();

    @Test
    void aModuleIsReadWithWhatItsIdsComeFrom() throws UnknownNames {
        Choice choice = Choice.of(manifest, List.of("call_queue_agents"));

        assertThat(choice.asked()).containsExactly("call_queue_agents");
        assertThat(choice.needed()).containsExactly("call_queues");
        assertThat(names(choice.manifest().modules())).containsExactly("call_queues", "call_queue_agents");
        assertThat(choice.isWhole()).isFalse();
    }

    @Test
    void aNameThatIsBothIsTheSectionAndTheModuleCanBeNamedAlone() throws UnknownNames {
        assertThat(Choice.of(manifest, List.of("numbers")).asked()).contains("numbers", "virtual_lines");
        assertThat(Choice.of(manifest, List.of("section:numbers")).asked()).contains("numbers", "virtual_lines");
        assertThat(Choice.of(manifest, List.of("module:numbers")).asked()).containsExactly("numbers");
        assertThat(Choice.of(manifest, List.of(" Module:PEOPLE ")).asked()).containsExactly("people");
    }

    @Test
    void theSectionOfAModulesNameAlwaysReadsThatModule() throws UnknownNames {
        for (InventoryModule module : manifest.modules()) {
            Choice choice = Choice.of(manifest, List.of(module.name()));
            assertThat(names(choice.manifest().modules())).contains(module.name());
        }
    }

    @Test
    void everyModuleIsInOneSection() {
        List<String> all = new ArrayList<>();
        for (Section section : Section.values()) {
            assertThat(section.modules(manifest)).as(section.id()).isNotEmpty();
            all.addAll(names(section.modules(manifest)));
        }
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names(manifest.modules()));
    }

    @Test
    void allSectionsTogetherAreTheWholeInventory() throws UnknownNames {
        Choice choice = Choice.of(
                manifest, List.of(Section.values()).stream().map(Section::id).toList());

        assertThat(choice.isWhole()).isTrue();
        assertThat(choice.left()).isEmpty();
        assertThat(choice.manifest().modules()).isEqualTo(manifest.modules());
    }

    @Test
    void whateverIsChosenNothingIsReadWithoutWhatItNeedsNorForNothing() throws UnknownNames {
        Random random = new Random(18);
        for (int round = 0; round < 300; round++) {
            List<String> wanted = new ArrayList<>(names(manifest.modules()));
            Collections.shuffle(wanted, random);
            wanted = wanted.subList(0, 1 + random.nextInt(wanted.size()));
            Choice choice =
                    Choice.of(manifest, wanted.stream().map("module:"::concat).toList());
            List<String> read = names(choice.manifest().modules());

            assertThat(choice.asked()).containsExactlyInAnyOrderElementsOf(wanted);
            Set<String> sources = new HashSet<>();
            for (InventoryModule module : choice.manifest().modules()) {
                module.inputs().ifPresent(inputs -> sources.add(inputs.module()));
            }
            assertThat(read).containsAll(sources);
            assertThat(sources).containsAll(choice.needed());
            assertThat(read.size() + choice.left().size())
                    .isEqualTo(manifest.modules().size());
        }
    }

    @Test
    void whatIsLeftOutIsStillReadWhereAnotherNeedsIt() throws UnknownNames {
        Choice whole = Choice.whole(manifest).without("group_members");
        assertThat(whole.isWhole()).isTrue();
        assertThat(names(whole.left())).containsExactly("group_members");

        Choice groups = Choice.of(manifest, List.of("group_members", "groups")).without("groups");
        assertThat(names(groups.manifest().modules())).containsExactly("groups", "group_members");
    }

    @Test
    void namesThatNothingHasAreRefusedTogether() {
        UnknownNames refused = catchThrowableOfType(
                UnknownNames.class, () -> Choice.of(manifest, List.of("people", "gente", " queus", "module:routing")));

        assertThat(refused.names()).containsExactly("gente", "queus", "module:routing");
        assertThat(refused.known()).contains("people", "queues", "call_queues").doesNotHaveDuplicates();
        assertThat(catchThrowableOfType(UnknownNames.class, () -> Choice.of(manifest, List.of()))
                        .names())
                .isEmpty();
    }

    private static List<String> names(List<InventoryModule> modules) {
        return modules.stream().map(InventoryModule::name).toList();
    }
}
