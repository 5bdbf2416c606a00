package org.spaceodt.sandbox.tenant;

import java.util.OptionalInt;

/**
 * Virtual extensions (short numbers for outside partners), or ranges of them: as many of each as half the locations. Even ones belong to a
 * location, odd ones to the whole organization.
 */
public final class VirtualExtensions {
    private final Tenant tenant;
    private final Kind kind;
    private final int size;

    VirtualExtensions(Tenant tenant, Kind kind, int size) {
        this.tenant = tenant;
        this.kind = kind;
        this.size = size;
    }

    public int size() {
        return size;
    }

    public OptionalInt find(String id) {
        OptionalInt index = tenant.ids().index(kind, id);
        return index.isPresent() && index.getAsInt() < size ? index : OptionalInt.empty();
    }

    public String id(int extension) {
        return tenant.ids().of(kind, extension);
    }

    public boolean ofSite(int extension) {
        return extension % 2 == 0;
    }

    public int site(int extension) {
        return tenant.sites().calling(extension % tenant.sites().callingSize());
    }

    public String extension(int extension) {
        return tenant.numbering().extension(Owner.VIRTUAL_EXTENSION, extension);
    }

    public String number(int extension) {
        return tenant.numbering().number(Owner.VIRTUAL_EXTENSION, extension);
    }

    /** The partner's name; drawn beyond the people, so it is nobody of the tenant's by design. */
    public FullName name(int extension) {
        return FullName.of(tenant.draw(), Integer.MAX_VALUE - extension);
    }

    public String rangeName(int range) {
        return "Rango de empresas " + (range + 1);
    }

    public String rangePrefix(int range) {
        return "+34555" + (10 + range % 90);
    }
}
