package org.spaceodt.sandbox.api.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** What hinders somebody's move to another location, with the codes of Cisco's OpenAPI specification. */
final class MoveRules {
    private static final Move.Issue CALLER_ID =
            new Move.Issue(19722, "The caller ID number of the user changes to the one of the new location");

    private final Tenant tenant;
    private final PersonRepository people;
    private final SiteRepository sites;

    MoveRules(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.sites = tenant.sites();
    }

    List<Move.Issue> impacts() {
        return List.of(CALLER_ID);
    }

    List<Move.Issue> errors(Move move) {
        if (!people.exists(move.person()) || !people.calls(move.person())) {
            return List.of(new Move.Issue(4003, "User not found"));
        }
        OptionalInt target = sites.find(move.target());
        if (target.isEmpty() || !sites.calls(target.getAsInt())) {
            return List.of(new Move.Issue(5620, "Location not found"));
        }
        List<Move.Issue> errors = new ArrayList<>();
        int site = target.getAsInt();
        if (people.site(move.person()) == site) {
            errors.add(new Move.Issue(25378, "The target is the current location of the user"));
        }
        if (sites.connection(site) < 0) {
            errors.add(new Move.Issue(10010003, "The target location has no carrier"));
        }
        if (sites.mainNumber(site).isEmpty()) {
            errors.add(new Move.Issue(1026014, "The target location has no main number"));
        }
        extension(move, site).ifPresent(errors::add);
        errors.addAll(number(move, site));
        if (line(move, site).isEmpty()) {
            errors.add(neither());
        }
        return errors;
    }

    static Move.Issue neither() {
        return new Move.Issue(1026016, "User should have either phone number or extension.");
    }

    /** Where the person is reached after the move. */
    Optional<Lines.Line> line(Move move, int site) {
        Optional<String> extension = extension(move);
        Optional<String> number =
                move.keepsNumber() ? held(move) : move.number().filter(text -> !text.isEmpty());
        boolean reached = extension.isPresent() || number.isPresent();
        return reached ? Optional.of(new Lines.Line(site, extension, number)) : Optional.empty();
    }

    private Optional<String> extension(Move move) {
        return move.extension()
                .or(() -> Optional.ofNullable(people.extension(move.person())))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> held(Move move) {
        return Optional.ofNullable(people.number(move.person()));
    }

    private Optional<Move.Issue> extension(Move move, int site) {
        NumberHolder self = new NumberHolder(ResourceKind.PEOPLE, move.person());
        return extension(move)
                .flatMap(extension -> tenant.extensions().holder(site, extension))
                .filter(holder -> !holder.equals(self))
                .map(holder -> new Move.Issue(Lines.EXTENSION_TAKEN, "The extension is not available"));
    }

    private List<Move.Issue> number(Move move, int site) {
        if (move.keepsNumber()) {
            return held(move).map(number -> stays(move, number, site)).orElse(List.of());
        }
        NumberHolder self = new NumberHolder(ResourceKind.PEOPLE, move.person());
        boolean free = move.number().get().isEmpty()
                || tenant.phoneNumbers()
                        .find(move.number().get())
                        .filter(known -> known.site() == site)
                        .filter(known -> known.holder().map(self::equals).orElse(true))
                        .isPresent();
        return free
                ? List.of()
                : List.of(new Move.Issue(
                        27966, "The phone number, " + move.number().get() + ", is not available in the new group."));
    }

    /** Numbers of premises PSTN and of providers that are not integrated do not move. */
    private List<Move.Issue> stays(Move move, String number, int target) {
        int from = people.site(move.person());
        List<Move.Issue> issues = new ArrayList<>();
        if (!sites.numbersMove(from) || !sites.numbersMove(target)) {
            issues.add(new Move.Issue(
                    10050010,
                    "Moving On Premises or Non Integrated CCP numbers from one location to another is not supported."));
        }
        if (!sites.route(from).equals(sites.route(target))) {
            issues.add(new Move.Issue(
                    27976, "Local Gateway configuration is different with new group. Phone number: " + number));
        }
        return issues;
    }
}
