package org.spaceodt.change.danger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Names;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.identity.Account;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** Counts the dangers of changes, row by row. What it has to read, it reads when something needs it. For one thread. */
public final class DangerCount {
    static final String MAIN_NUMBER = "callingLineId/phoneNumber";
    private static final Set<String> PREMIUM = Set.of("PREMIUM_SERVICES_I", "PREMIUM_SERVICES_II");
    private static final String INTERNATIONAL = "INTERNATIONAL";

    private final WebexClient webex;
    private final String organization;
    private final double limit;
    private final Homes homes;
    private final BitSet emergency = new BitSet();
    private final BitSet premium = new BitSet();
    private final BitSet international = new BitSet();
    private final BitSet mainNumber = new BitSet();
    /** By organization. */
    private final Map<String, Set<String>> people = new HashMap<>();
    /** By organization and number: rows that give or take it. */
    private final Map<String, Map<String, BitSet>> numbers = new HashMap<>();

    /**
     * @param webex remembers what it has read
     * @param names has read the lists of what the changes are about, or will
     * @param countries in which the organization has locations
     * @param account whose changes they are; its last word is the id of the organization
     * @param limit from which share of all people it is many, 0 to 1
     */
    public DangerCount(WebexClient webex, Names names, Supplier<Set<String>> countries, String account, double limit) {
        this.webex = webex;
        this.organization = Account.organization(account);
        this.limit = limit;
        this.homes = new Homes(names, countries);
    }

    /**
     * @param of the organization whose object it is; empty text for that of the token
     * @param change of a row; one that writes nothing counts nothing
     */
    public void add(int row, String of, Change change) {
        if (!(change instanceof Change.Effective effective)) {
            return;
        }
        WrittenFields written = WrittenFields.of(effective);
        Target target = effective.target();
        if (target.kind().equals("person") && !target.id().isEmpty()) {
            people.computeIfAbsent(of, key -> new HashSet<>()).add(new WebexId(target.id()).bare());
        }
        Set<String> destinations = written.destinations();
        Set<String> extensions = written.extensions();
        if (!destinations.isEmpty() || !extensions.isEmpty()) {
            Set<String> home = homes.of(of, target);
            mark(
                    emergency,
                    row,
                    destinations.stream().anyMatch(to -> isEmergency(to, home))
                            || extensions.stream().anyMatch(to -> isEmergency(to, home)));
            mark(premium, row, destinations.stream().anyMatch(to -> isPremium(to, home)));
            mark(international, row, destinations.stream().anyMatch(to -> isAbroad(to, home)));
        }
        Set<String> opened = written.opened();
        mark(premium, row, opened.stream().anyMatch(PREMIUM::contains));
        mark(international, row, opened.contains(INTERNATIONAL));
        if (target.kind().equals("location")) {
            boolean goesAlong = effective instanceof Change.Remove
                    && Fields.text(effective.image(), MAIN_NUMBER).isPresent();
            mark(mainNumber, row, written.writes(MAIN_NUMBER) || goesAlong);
        } else {
            written.numbers().forEach(number -> numbers.computeIfAbsent(of, key -> new HashMap<>())
                    .computeIfAbsent(number, key -> new BitSet())
                    .set(row));
        }
    }

    /** The same of a step that can only be looked at when the steps before it are done. */
    public void addLater(int row, ActionInput step) {
        add(row, step.organization(), LaterFields.of(step));
    }

    private static void mark(BitSet rows, int row, boolean is) {
        if (is) {
            rows.set(row);
        }
    }

    private static boolean isEmergency(String to, Set<String> home) {
        return home.stream().anyMatch(region -> DialledNumber.isEmergency(to, region));
    }

    private static boolean isPremium(String to, Set<String> home) {
        return regions(home).stream().anyMatch(region -> DialledNumber.of(to, region)
                .filter(DialledNumber::isPremium)
                .isPresent());
    }

    /** Of somebody whose country nobody tells no call is known to go abroad. */
    private static boolean isAbroad(String to, Set<String> home) {
        return !home.isEmpty()
                && home.stream().allMatch(region -> DialledNumber.of(to, region)
                        .filter(number -> number.isAbroad(region))
                        .isPresent());
    }

    /** An E.164 number says its country itself; {@code ZZ} is none. */
    private static Set<String> regions(Set<String> home) {
        return home.isEmpty() ? Set.of("ZZ") : home;
    }

    /** Reads what is still to be known: how many people there are, and which numbers are main numbers. */
    public Dangers dangers() {
        numbers.forEach(
                (of, rows) -> tenant(of).mainNumbers(rows.keySet()).forEach(number -> mainNumber.or(rows.get(number))));
        return new Dangers(
                emergency.cardinality(),
                premium.cardinality(),
                international.cardinality(),
                mainNumber.cardinality(),
                share(),
                limit);
    }

    /** The largest of one organization. */
    private Optional<Double> share() {
        double largest = 0;
        for (Map.Entry<String, Set<String>> touched : people.entrySet()) {
            OptionalInt all = tenant(touched.getKey()).people();
            if (all.isEmpty() || all.getAsInt() == 0) {
                return Optional.empty();
            }
            largest = Math.max(largest, (double) touched.getValue().size() / all.getAsInt());
        }
        return Optional.of(Math.round(Math.min(1, largest) * 100) / 100.0);
    }

    private Tenant tenant(String of) {
        return of.isEmpty()
                ? new Tenant(webex, Optional.of(organization))
                : new Tenant(webex.inOrganization(of), Optional.of(of));
    }
}
