package org.spaceodt.webex.resource;

/** Whose settings: a person's, a workspace's or a location's. They are the same settings at different paths. */
public record Owner(Kind kind, String id) {
    public enum Kind {
        PERSON("person"),
        WORKSPACE("workspace"),
        LOCATION("location");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public static Owner person(String id) {
        return new Owner(Kind.PERSON, id);
    }

    public static Owner workspace(String id) {
        return new Owner(Kind.WORKSPACE, id);
    }

    public static Owner location(String id) {
        return new Owner(Kind.LOCATION, id);
    }

    /** What filters of lists call its id, such as {@code personId}. */
    public String filter() {
        return kind.prefix + "Id";
    }

    /** The id of one of this kind's operations. */
    public String operation(String name) {
        return kind.prefix + "." + name;
    }

    /** @throws IllegalArgumentException for a location */
    public void mustBePersonOrWorkspace() {
        if (kind == Kind.LOCATION) {
            throw new IllegalArgumentException("a location has no such settings");
        }
    }
}
