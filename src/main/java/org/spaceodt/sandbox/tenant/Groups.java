package org.spaceodt.sandbox.tenant;

import java.util.OptionalInt;

/** The groups. The first one holds everybody, so that its members fill many pages; the others are small. */
public final class Groups {
    private static final String[] NAMES = {
        "Atenció telefònica",
        "Centralita",
        "Responsables de centro",
        "Pilot de telefonia",
        "Guardias",
        "Equip directiu",
        "Soporte informático",
        "Cita prèvia",
        "Prevención",
        "Sindicats"
    };
    private static final int LARGEST = 60;

    private final Draw draw;
    private final Ids ids;
    private final int people;
    private final int size;

    Groups(Draw draw, Ids ids, int people, int size) {
        this.draw = draw;
        this.ids = ids;
        this.people = people;
        this.size = size;
    }

    public int size() {
        return size;
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(Kind.SCIM_GROUP, id);
        return index.isPresent() && index.getAsInt() < size ? index : OptionalInt.empty();
    }

    public String id(int group) {
        return ids.of(Kind.SCIM_GROUP, group);
    }

    public String name(int group) {
        if (group == 0) {
            return "Todo el personal";
        }
        String name = NAMES[(group - 1) % NAMES.length];
        int round = (group - 1) / NAMES.length;
        return round == 0 ? name : name + " " + (round + 1);
    }

    public int members(int group) {
        return group == 0 ? people : 1 + draw.below(Math.min(people, LARGEST), "group size", group);
    }

    /** The person who is the n-th member. */
    public int member(int group, int n) {
        int start = group == 0 ? 0 : draw.below(people, "group start", group);
        return (start + n) % people;
    }

    public String created(int group) {
        return Dates.of(draw, "group created", group);
    }
}
