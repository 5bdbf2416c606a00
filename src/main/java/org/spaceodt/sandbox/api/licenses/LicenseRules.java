package org.spaceodt.sandbox.api.licenses;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.tenant.people.Product;

/** Which licences exclude each other, with the codes of {@code PATCH /licenses/users} (Cisco's OpenAPI specification). */
final class LicenseRules {
    private LicenseRules() {}

    static void check(Set<Product> now, List<LicenseWrites.Change> changes) {
        Set<Product> added = EnumSet.noneOf(Product.class);
        Set<Product> kept = EnumSet.noneOf(Product.class);
        kept.addAll(now);
        changes.forEach(change -> {
            if (change.adds()) {
                added.add(change.product());
            } else {
                kept.remove(change.product());
            }
        });
        if (added.contains(Product.WORKSPACES)) {
            throw ApiProblem.coded(400, 400000, "The license is not one for people.");
        }
        if (added.contains(Product.PROFESSIONAL) && added.contains(Product.STANDARD)) {
            throw ApiProblem.coded(400, 400404, "Webex Calling Professional and Standard cannot be assigned together.");
        }
        if (added.contains(Product.STANDARD) && now.contains(Product.PROFESSIONAL)) {
            throw ApiProblem.coded(400, 400112, "Webex Calling Professional cannot be changed to Standard.");
        }
        if (added.contains(Product.PROFESSIONAL) && kept.contains(Product.STANDARD)) {
            throw ApiProblem.coded(400, 400413, "Only one of the Webex Calling licenses can be held.");
        }
    }

    static ApiProblem propertiesMissing() {
        return ApiProblem.coded(
                400, 400411, "A Webex Calling license needs a phone number, or an extension and a location.");
    }
}
