/** What goes wrong on purpose: plans of faults, and the repeatable draws that say which request is hit. */
package org.spaceodt.sandbox.fault;
