package org.spaceodt.sandbox.api.scim;

import org.spaceodt.sandbox.api.call.Shape;

/** What a SCIM user may have beyond what the tenant knows of a person: shown as it was written, and of no meaning to anything else. */
final class ScimUserShape {
    /** Where it is kept with the person. */
    static final String FIELD = "scim";

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String CISCO = "urn:scim:schemas:extension:cisco:webexidentity:2.0:User";

    /** The fields and their values are those of the OpenAPI specification. */
    static final Shape SHAPE = new Shape()
            .needs("userType")
            .oneOf("userType", "user", "room", "external_calling", "calling_service")
            .texts("externalId", "profileUrl", "locale", "timezone", "preferredLanguage", "nickName")
            .part("name", new Shape().texts("middleName", "honorificPrefix", "honorificSuffix"))
            .list("emails", values("work", "home", "room", "other"))
            .list("phoneNumbers", values("work", "home", "mobile", "work_extension", "fax", "pager", "other"))
            .list("photos", values("photo", "thumbnail", "resizable"))
            .list(
                    "addresses",
                    new Shape().texts("type", "streetAddress", "locality", "region", "postalCode", "country"))
            .list("roles", new Shape().texts("value", "type", "display"))
            .part(ENTERPRISE, new Shape().texts("costCenter", "organization", "division", "employeeNumber"))
            .part(CISCO, cisco());

    private ScimUserShape() {}

    private static Shape values(String... types) {
        return new Shape().texts("value", "display").oneOf("type", types).flags("primary");
    }

    private static Shape cisco() {
        return new Shape()
                .needs("accountStatus")
                .with((body, into) -> into.set("accountStatus", body.json().get("accountStatus")))
                .list("sipAddresses", values("enterprise").needs("value"))
                .list("managedOrgs", new Shape().texts("orgId", "role").needs("orgId", "role"))
                .list(
                        "managedGroups",
                        new Shape().texts("orgId", "groupId", "role").needs("orgId", "groupId", "role"));
    }
}
