package org.spaceodt.sandbox.api.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** Which licences somebody has or is to have. */
public final class LicenseChoice {
    private final LicenseRepository licenses;
    private final PersonRepository people;

    public LicenseChoice(LicenseRepository licenses, PersonRepository people) {
        this.licenses = licenses;
        this.people = people;
    }

    /** Those that a person is to have who has these now; refused when they cannot be had together, or when there are no units left. */
    Set<Product> wanted(List<String> ids, Set<Product> now) {
        Set<Product> wanted = EnumSet.noneOf(Product.class);
        for (String id : ids) {
            int license =
                    licenses.find(id).orElseThrow(() -> ApiProblem.badRequest("The license " + id + " is unknown."));
            // What the rules know nothing about stays as it is.
            licenses.product(license).ifPresent(wanted::add);
        }
        if (wanted.contains(Product.PROFESSIONAL) && wanted.contains(Product.STANDARD)) {
            throw ApiProblem.badRequest("Only one of the Webex Calling licenses can be assigned.");
        }
        if (wanted.contains(Product.WORKSPACES)) {
            throw ApiProblem.badRequest("The license is for workspaces only.");
        }
        for (Product product : wanted) {
            if (!now.contains(product) && !available(product)) {
                throw ApiProblem.badRequest("There are no units left of the license " + product.title() + ".");
            }
        }
        return wanted;
    }

    public boolean available(Product product) {
        return licenses.used(product) < licenses.units(product);
    }

    public Set<Product> of(int person) {
        Set<Product> products = EnumSet.noneOf(Product.class);
        for (Product product : Product.values()) {
            if (people.has(person, product)) {
                products.add(product);
            }
        }
        return products;
    }

    public static boolean calls(Set<Product> products) {
        return products.stream().anyMatch(Product::callsForPeople);
    }

    /** As they are kept. */
    static ArrayNode names(Set<Product> products) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        products.forEach(product -> names.add(product.name()));
        return names;
    }
}
