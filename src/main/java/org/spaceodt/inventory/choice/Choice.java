package org.spaceodt.inventory.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;

/**
 * What of an inventory is asked for. What is read besides, for the ids that calls are made with, is found here, too; it is as
 * whole as what was asked for.
 */
public final class Choice {
    private static final String MODULE = "module:";
    private static final String SECTION = "section:";

    private final Manifest all;
    private final boolean whole;
    private final Set<String> asked;
    private final Manifest read;

    private Choice(Manifest all, boolean whole, Set<String> asked) {
        this.all = all;
        this.whole = whole;
        this.asked = asked;
        this.read = all.only(withNeeds(all, asked));
    }

    /** Everything. */
    public static Choice whole(Manifest manifest) {
        return new Choice(manifest, true, names(manifest.modules()));
    }

    /**
     * @param names of sections or modules, capitals or not. A name that is both is the section, which has all that the module
     *     has; {@code module:people} is the module alone
     * @throws UnknownNames when there is no such thing, or no name
     */
    public static Choice of(Manifest manifest, Collection<String> names) throws UnknownNames {
        Set<String> asked = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Set<String> modules = modules(manifest, name.strip().toLowerCase(Locale.ROOT));
            asked.addAll(modules);
            if (modules.isEmpty()) {
                unknown.add(name.strip());
            }
        }
        if (!unknown.isEmpty() || asked.isEmpty()) {
            throw new UnknownNames(unknown, known(manifest));
        }
        return new Choice(manifest, asked.size() == manifest.modules().size(), asked);
    }

    /** The same without a module, unless another needs it. A whole one is still called whole: nobody wants the rest. */
    public Choice without(String module) {
        Set<String> rest = new LinkedHashSet<>(asked);
        rest.remove(module);
        return new Choice(all, whole, rest);
    }

    /** Whether all was asked for. What is not must never pass for an export of the organization. */
    public boolean isWhole() {
        return whole;
    }

    /** What is read, in the order in which it is presented: what was asked for, and what that needs. */
    public Manifest manifest() {
        return read;
    }

    public boolean asks(String module) {
        return asked.contains(module);
    }

    /** What was asked for, in the order of the manifest. */
    public List<String> asked() {
        return read.modules().stream()
                .map(InventoryModule::name)
                .filter(this::asks)
                .toList();
    }

    /** What is read for its ids only, in the order of the manifest. */
    public List<String> needed() {
        return read.modules().stream()
                .map(InventoryModule::name)
                .filter(name -> !asks(name))
                .toList();
    }

    /** What is not read, in the order of the manifest. */
    public List<InventoryModule> left() {
        Set<String> names = names(read.modules());
        return all.modules().stream()
                .filter(module -> !names.contains(module.name()))
                .toList();
    }

    /** The same where a part alone was asked for; nothing of a whole one, without what nobody wants. */
    public List<InventoryModule> notAsked() {
        return whole ? List.of() : left();
    }

    private static Set<String> modules(Manifest manifest, String name) {
        Optional<Section> section =
                name.startsWith(MODULE) ? Optional.empty() : Section.find(name.replaceFirst("^" + SECTION, ""));
        if (section.isPresent()) {
            return names(section.get().modules(manifest));
        }
        String module = name.replaceFirst("^" + MODULE, "");
        return names(manifest.modules()).contains(module) ? Set.of(module) : Set.of();
    }

    /** With what each takes its ids from, and what that takes them from. */
    private static Set<String> withNeeds(Manifest manifest, Set<String> asked) {
        Map<String, InventoryModule> modules =
                manifest.modules().stream().collect(Collectors.toMap(InventoryModule::name, Function.identity()));
        Set<String> names = new LinkedHashSet<>(asked);
        for (String name : asked) {
            Optional<String> source = source(modules.get(name));
            while (source.isPresent() && names.add(source.get())) {
                source = source(modules.get(source.get()));
            }
        }
        return names;
    }

    private static Optional<String> source(InventoryModule module) {
        return module.inputs().map(InputSpec::module);
    }

    private static List<String> known(Manifest manifest) {
        return Stream.concat(
                        Stream.of(Section.values()).map(Section::id),
                        manifest.modules().stream().map(InventoryModule::name))
                .distinct()
                .toList();
    }

    private static Set<String> names(List<InventoryModule> modules) {
        return modules.stream().map(InventoryModule::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
