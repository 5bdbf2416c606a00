/** Plans of faults as JSON and as short texts, in and out, and everything that is wrong with one. */
package org.spaceodt.sandbox.fault.plan;
