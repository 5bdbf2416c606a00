/**
 * What was written to a tenant: changes in memory over a base that stays as it is, the record of every write, and both as a file. It knows
 * neither what a tenant holds nor HTTP.
 */
package org.spaceodt.sandbox.state;
