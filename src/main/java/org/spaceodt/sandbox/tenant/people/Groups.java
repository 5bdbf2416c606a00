package org.spaceodt.sandbox.tenant.people;

import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;

/** The groups. Nothing changes them but that somebody is deleted. */
public final class Groups {
    private final WebexIds ids;
    private final PersonRepository people;
    private final GroupSource source;

    public Groups(WebexIds ids, PersonRepository people, GroupSource source) {
        this.ids = ids;
        this.people = people;
        this.source = source;
    }

    public int size() {
        return source.size();
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.SCIM_GROUP, id);
        return index.isPresent() && index.getAsInt() < size() ? index : OptionalInt.empty();
    }

    public String id(int group) {
        return ids.of(ResourceKind.SCIM_GROUP, group);
    }

    public String name(int group) {
        return source.name(group);
    }

    /** How many members it has, those that were deleted since not among them. */
    public int members(int group) {
        int members = 0;
        for (int n = 0; n < places(group); n++) {
            members += people.exists(member(group, n)) ? 1 : 0;
        }
        return members;
    }

    /** How many members it had at the beginning. */
    public int places(int group) {
        return source.places(group);
    }

    /** The person who was the n-th member at the beginning, and may be gone. */
    public int member(int group, int n) {
        return source.member(group, n);
    }

    public String created(int group) {
        return source.created(group);
    }
}
