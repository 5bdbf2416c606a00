package org.spaceodt.sandbox.api.numbers;

import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.people.PersonName;

/**
 * A row of the organization's inventory of numbers.
 *
 * @param number the phone number, or null when the owner has an extension only
 * @param extension the extension, or null when there is none
 * @param owner empty when nobody owns the number
 * @param use what it is to its owner
 */
record NumberRow(int site, String number, String extension, Optional<Owner> owner, Use use, State state) {
    /**
     * Who owns a number.
     *
     * @param called first and last name, read when somebody wants them: those of an export's people are in its files, and a list of a
     *     location's numbers goes over all people
     */
    record Owner(ResourceKind type, String id, Supplier<Called> called) {}

    /** @param last empty for what is no person */
    record Called(String first, String last) {
        String display() {
            return (first + " " + last).strip();
        }
    }

    /** The main number of an owner, or a further one. */
    public enum Use {
        PRIMARY,
        ALTERNATE
    }

    /**
     * What is true of the number itself.
     *
     * @param main whether it is the main number of its location
     */
    record State(boolean active, boolean mobile, boolean main) {
        private static final State USUAL = new State(true, false, false);
    }

    static NumberRow person(Tenant tenant, int person) {
        return new NumberRow(
                tenant.people().site(person),
                tenant.people().number(person),
                tenant.people().extension(person),
                Optional.of(owner(tenant, new NumberHolder(ResourceKind.PEOPLE, person))),
                Use.PRIMARY,
                state(tenant, tenant.people().number(person)));
    }

    static NumberRow workspace(Tenant tenant, int workspace) {
        return new NumberRow(
                tenant.workspaces().site(workspace),
                tenant.workspaces().number(workspace),
                tenant.workspaces().extension(workspace),
                Optional.of(owner(tenant, new NumberHolder(ResourceKind.PLACE, workspace))),
                Use.PRIMARY,
                state(tenant, tenant.workspaces().number(workspace)));
    }

    static NumberRow feature(Feature features, int feature) {
        Owner owner = new Owner(features.kind(), features.id(feature), () -> new Called(features.name(feature), ""));
        return new NumberRow(
                features.site(feature),
                features.number(feature),
                features.extension(feature),
                Optional.of(owner),
                Use.PRIMARY,
                State.USUAL);
    }

    /** A number of nobody, or one that somebody has besides the primary one. */
    static NumberRow of(Tenant tenant, PhoneNumber number) {
        boolean main = number.text().equals(tenant.sites().mainNumber(number.site()));
        return new NumberRow(
                number.site(),
                number.text(),
                null,
                number.holder().map(holder -> owner(tenant, holder)),
                number.holder().isPresent() ? Use.ALTERNATE : Use.PRIMARY,
                new State(number.active(), number.mobile(), main));
    }

    boolean owned() {
        return owner.isPresent();
    }

    private static State state(Tenant tenant, String number) {
        return number == null
                ? State.USUAL
                : tenant.phoneNumbers()
                        .find(number)
                        .map(known -> new State(known.active(), known.mobile(), false))
                        .orElse(State.USUAL);
    }

    private static Owner owner(Tenant tenant, NumberHolder holder) {
        if (holder.kind() == ResourceKind.PLACE) {
            int workspace = holder.index();
            return new Owner(
                    ResourceKind.PLACE,
                    tenant.workspaces().id(workspace),
                    () -> new Called(tenant.workspaces().name(workspace), ""));
        }
        return new Owner(ResourceKind.PEOPLE, tenant.people().id(holder.index()), () -> {
            PersonName name = tenant.people().name(holder.index());
            return new Called(name.first(), name.last());
        });
    }
}
