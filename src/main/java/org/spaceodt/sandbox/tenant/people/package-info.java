/** People and groups, and the products that people and workspaces are licensed for. */
package org.spaceodt.sandbox.tenant.people;
