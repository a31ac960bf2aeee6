/** What main thread and worker thread say to each other. Events and results cross as JSON text, as they do in Lambda. */

export interface WorkerSetup {
  /** URL of the module that has the handler. */
  readonly module: string;
  /** Name of the exported handler. */
  readonly handler: string;
  /** Offset of the simulated clock in milliseconds (one BigInt64); null: the function sees real time. */
  readonly clock: SharedArrayBuffer | null;
  readonly functionName: string;
  /** As its log is named: `submit-application`. */
  readonly readableName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  /** File to note the calls of AWS's services in; null: they are not noted. */
  readonly calls: string | null;
}

export interface WorkerRequest {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
}

/** The shape Lambda gives a fault of a function. */
export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'fault'; readonly fault: FunctionFault };
