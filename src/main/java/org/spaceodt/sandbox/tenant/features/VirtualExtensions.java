package org.spaceodt.sandbox.tenant.features;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.people.FullName;
import org.spaceodt.sandbox.tenant.people.PersonName;

/**
 * Virtual extensions (short numbers for outside partners), or ranges of them: as many of each as half the locations. Even ones belong to a
 * location, odd ones to the whole organization.
 */
public final class VirtualExtensions {
    private final WebexIds ids;
    private final Draw draw;
    private final Optional<Numbering> numbering;
    private final IntUnaryOperator sites;
    private final ResourceKind kind;
    private final int size;

    public VirtualExtensions(
            WebexIds ids,
            Draw draw,
            Optional<Numbering> numbering,
            IntUnaryOperator sites,
            ResourceKind kind,
            int size) {
        this.ids = ids;
        this.draw = draw;
        this.numbering = numbering;
        this.sites = sites;
        this.kind = kind;
        this.size = size;
    }

    public int size() {
        return size;
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(kind, id);
        return index.isPresent() && index.getAsInt() < size ? index : OptionalInt.empty();
    }

    public String id(int extension) {
        return ids.of(kind, extension);
    }

    public boolean ofSite(int extension) {
        return extension % 2 == 0;
    }

    public int site(int extension) {
        return sites.applyAsInt(extension);
    }

    /** Whether one of them belongs to this location. */
    public boolean uses(int site) {
        return IntStream.range(0, size).anyMatch(extension -> ofSite(extension) && site(extension) == site);
    }

    public String extension(int extension) {
        return numbering.orElseThrow().extension(NumberOwner.VIRTUAL_EXTENSION, extension);
    }

    public String number(int extension) {
        return numbering.orElseThrow().number(NumberOwner.VIRTUAL_EXTENSION, extension);
    }

    /** The partner's name; drawn beyond the people, so it is nobody of the tenant's by design. */
    public PersonName name(int extension) {
        return FullName.of(draw, Integer.MAX_VALUE - extension).shown();
    }

    public String rangeName(int range) {
        return "Rango de empresas " + (range + 1);
    }

    public String rangePrefix(int range) {
        return "+34555" + (10 + range % 90);
    }
}
