package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Feature;
import org.spaceodt.sandbox.tenant.FullName;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.Numbering;
import org.spaceodt.sandbox.tenant.Tenant;

/**
 * A row of the organization's inventory of numbers.
 *
 * @param number the phone number, or null when the owner has an extension only
 * @param extension the extension, or null when nobody owns the number
 * @param ownerType type of the owner, or null when nobody owns the number
 */
record NumberRow(
        int site,
        String number,
        String extension,
        Kind ownerType,
        String ownerId,
        String firstName,
        String lastName,
        boolean active,
        boolean main) {

    static NumberRow person(Tenant tenant, int person) {
        FullName name = tenant.people().name(person);
        return new NumberRow(
                tenant.people().site(person),
                tenant.people().number(person),
                tenant.people().extension(person),
                Kind.PEOPLE,
                tenant.people().id(person),
                name.first(),
                name.last(),
                true,
                false);
    }

    static NumberRow workspace(Tenant tenant, int workspace) {
        return new NumberRow(
                tenant.workspaces().site(workspace),
                tenant.workspaces().number(workspace),
                tenant.workspaces().extension(workspace),
                Kind.PLACE,
                tenant.workspaces().id(workspace),
                tenant.workspaces().name(workspace),
                "",
                true,
                false);
    }

    static NumberRow feature(Feature features, int feature) {
        return new NumberRow(
                features.site(feature),
                features.number(feature),
                features.extension(feature),
                features.kind(),
                features.id(feature),
                features.name(feature),
                "",
                true,
                false);
    }

    static NumberRow spare(Tenant tenant, int slot) {
        int site = slot / Numbering.MOST_SPARE_NUMBERS;
        int spare = slot % Numbering.MOST_SPARE_NUMBERS;
        String number = tenant.sites().spareNumber(site, spare);
        boolean active = tenant.sites().spareActive(site, spare);
        return new NumberRow(site, number, null, null, null, null, null, active, spare == 0);
    }

    boolean owned() {
        return ownerType != null;
    }

    String displayName() {
        return owned() ? (firstName + " " + lastName).strip() : "";
    }
}
