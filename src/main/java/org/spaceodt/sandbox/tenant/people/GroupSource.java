package org.spaceodt.sandbox.tenant.people;

/** The groups that a tenant begins with. */
public interface GroupSource {
    int size();

    String name(int group);

    /** How many people were members. */
    int places(int group);

    /** The person who was the n-th member. */
    int member(int group, int n);

    String created(int group);
}
