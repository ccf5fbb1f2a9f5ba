import {jest} from '@jest/globals';

// A busy machine may keep a browser waiting past every limit. What fails once is run once more, and its error is printed all
// the same; what fails twice has failed.
jest.retryTimes(1, {logErrorsBeforeRetry: true, retryImmediately: true});
